// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <cmath>

namespace fettle::ui
{

namespace
{

QColor hex(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

Tokens makeLight()
{
    Tokens t;
    t.ground = hex(0xffffff);
    t.rail = hex(0xf6f7f8);
    t.raised = hex(0xffffff);
    t.line = hex(0xe6e8eb);
    t.fieldLine = hex(0x868e9b);
    t.text = hex(0x1a1f27);
    t.quiet = hex(0x535c6a);
    t.faint = hex(0x5f6876);
    t.bar = hex(0xe9ebee);
    t.hover = hex(0xf1f3f5);
    t.pressed = hex(0xe5e8ec);
    t.selection = hex(0xd9f0ed);
    t.idleSelection = hex(0xeaeef1);
    t.accent = hex(0x0b7a73);
    t.onAccent = hex(0xffffff);
    t.accentText = hex(0x0a6c66);
    t.note = hex(0xfff8e6);
    t.noteLine = hex(0xecdcae);
    t.noteText = hex(0x7a5200);
    t.hit = hex(0xffe9a8);
    t.danger = hex(0xb42318);
    t.warning = hex(0x995200);
    t.success = hex(0x18743a);
    t.toast = hex(0x22272f);
    t.onToast = hex(0xf4f6f8);
    t.toastAction = hex(0x6be0d3);
    t.states = {{{hex(0x1d5fd1), hex(0xe7f0fe)}, {hex(0x6d35d6), hex(0xf1ebfd)}, {hex(0x8f5600), hex(0xfdf1d8)},
        {hex(0x18743a), hex(0xe3f5e8)}, {hex(0x535c6a), hex(0xeceef1)}}};
    t.priorities = {{{hex(0xb42318), hex(0xfde8e6)}, {hex(0xa8410a), hex(0xfdecdf)}, {hex(0x7f6000), hex(0xfbf3cc)},
        {hex(0x535c6a), hex(0xeceef1)}, {hex(0x5c6573), hex(0xf1f3f5)}}};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.ground = hex(0x17191d);
    t.rail = hex(0x121417);
    t.raised = hex(0x1f2227);
    t.line = hex(0x2a2e35);
    t.fieldLine = hex(0x6c7481);
    t.text = hex(0xe7e9ec);
    t.quiet = hex(0xadb4bf);
    t.faint = hex(0x959da9);
    t.bar = hex(0x2a2e35);
    t.hover = hex(0x1f2228);
    t.pressed = hex(0x2a2e36);
    t.selection = hex(0x143a38);
    t.idleSelection = hex(0x262a31);
    t.accent = hex(0x45c4b8);
    t.onAccent = hex(0x06211f);
    t.accentText = hex(0x6bd6cb);
    t.note = hex(0x272114);
    t.noteLine = hex(0x4a3f22);
    t.noteText = hex(0xe8c273);
    t.hit = hex(0x574712);
    t.danger = hex(0xff8f85);
    t.warning = hex(0xf0b64a);
    t.success = hex(0x67cf8b);
    t.toast = hex(0x353b45);
    t.onToast = hex(0xf4f6f8);
    t.toastAction = hex(0x6be0d3);
    t.states = {{{hex(0x8db8ff), hex(0x1b2a44)}, {hex(0xc5a8ff), hex(0x2e2346)}, {hex(0xf0b64a), hex(0x3a2c10)},
        {hex(0x67cf8b), hex(0x173422)}, {hex(0xadb4bf), hex(0x2a2e35)}}};
    t.priorities = {{{hex(0xff9a90), hex(0x45201d)}, {hex(0xffab7a), hex(0x43291a)}, {hex(0xe9d063), hex(0x3a3312)},
        {hex(0xadb4bf), hex(0x2a2e35)}, {hex(0xa3abb7), hex(0x23262c)}}};
    return t;
}

Tokens makeContrast()
{
    Tokens t;
    t.dark = true;
    t.contrast = true;
    const QColor black = hex(0x000000);
    const QColor white = hex(0xffffff);
    t.ground = t.rail = t.raised = black;
    t.line = hex(0x9a9a9a);
    t.fieldLine = white;
    t.text = t.quiet = t.faint = white;
    t.bar = hex(0x555555);
    t.hover = hex(0x2b2b2b);
    t.pressed = hex(0x444444);
    t.selection = hex(0x003f5c);
    t.idleSelection = hex(0x333333);
    t.accent = hex(0xffe14d);
    t.onAccent = black;
    t.accentText = hex(0xffe14d);
    t.note = hex(0x2e2600);
    t.noteLine = hex(0xffe14d);
    t.noteText = hex(0xffe14d);
    t.hit = hex(0x6b5a00);
    t.danger = hex(0xffa39b);
    t.warning = hex(0xffc857);
    t.success = hex(0x7dff9e);
    t.toast = white;
    t.onToast = black;
    t.toastAction = hex(0x004b8d);
    t.states = {{{hex(0x9cc7ff), black}, {hex(0xd5bdff), black}, {hex(0xffc857), black}, {hex(0x7dff9e), black}, {white, black}}};
    t.priorities = {{{hex(0xffa39b), black}, {hex(0xffb98a), black}, {hex(0xffe14d), black}, {white, black}, {white, black}}};
    return t;
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens &contrastTokens()
{
    static const Tokens tokens = makeContrast();
    return tokens;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::vector<TokenPair> tokenPairs(const Tokens &t)
{
    std::vector<TokenPair> pairs;
    const std::pair<const char *, QColor> grounds[] = {{"ground", t.ground}, {"rail", t.rail}, {"raised", t.raised}, {"hover", t.hover},
        {"selection", t.selection}, {"idle selection", t.idleSelection}, {"note", t.note}};
    for (const auto &[name, ground] : grounds) {
        pairs.push_back({name, t.text, ground});
        pairs.push_back({name, t.quiet, ground});
    }
    for (const QColor &ground : {t.ground, t.rail, t.raised, t.hover, t.selection})
        pairs.push_back({"faint", t.faint, ground});
    for (const QColor &ground : {t.ground, t.rail, t.raised, t.selection, t.hover})
        pairs.push_back({"accent text", t.accentText, ground});
    for (const QColor &ground : {t.ground, t.raised, t.selection, t.hover}) {
        pairs.push_back({"danger", t.danger, ground});
        pairs.push_back({"warning", t.warning, ground});
        pairs.push_back({"success", t.success, ground});
    }
    pairs.push_back({"on accent", t.onAccent, t.accent});
    pairs.push_back({"note text", t.noteText, t.note});
    pairs.push_back({"hit", t.text, t.hit});
    pairs.push_back({"toast", t.onToast, t.toast});
    pairs.push_back({"toast action", t.toastAction, t.toast});
    for (const Ink &ink : t.states) {
        pairs.push_back({"state", ink.text, ink.ground});
        for (const QColor &ground : {t.ground, t.selection, t.rail})
            pairs.push_back({"state word", ink.text, ground});
    }
    for (const Ink &ink : t.priorities)
        pairs.push_back({"priority", ink.text, ink.ground});
    for (const QColor &ground : {t.ground, t.raised, t.rail}) {
        pairs.push_back({"field line", t.fieldLine, ground, 3});
        pairs.push_back({"focus", t.accent, ground, 3});
    }
    return pairs;
}

}
