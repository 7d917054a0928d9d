// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/lifecycleanalysis.h"

#include "core/domain/lifecyclecondition.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace fettle
{

namespace
{

class Analysis
{
public:
    explicit Analysis(const Lifecycle &lifecycle)
        : m_lifecycle(lifecycle)
        , m_type(findRecordType(lifecycle.type()))
        , m_guards(guardNames())
    {
    }

    QList<Finding> run()
    {
        ids();
        if (!m_lifecycle.state(m_lifecycle.initial()))
            error(QStringLiteral("initial.unknown"), QStringLiteral("initial"),
                QStringLiteral("There is no state \"%1\".").arg(m_lifecycle.initial()));
        for (qsizetype v = 0; v < m_lifecycle.verbs().size(); ++v)
            verb(m_lifecycle.verbs().at(v), QStringLiteral("verbs[%1]").arg(v));
        if (!m_lifecycle.verbs().isEmpty())
            paths();
        return m_findings;
    }

private:
    void error(const QString &code, const QString &place, const QString &detail)
    {
        m_findings.append({Finding::Severity::Error, code, place, detail});
    }

    void warning(const QString &code, const QString &place, const QString &detail)
    {
        m_findings.append({Finding::Severity::Warning, code, place, detail});
    }

    template <class T>
    void unique(const QList<T> &items, const QString &list)
    {
        QSet<QString> seen;
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (seen.contains(items.at(i).id))
                error(QStringLiteral("id.duplicated"), QStringLiteral("%1[%2].id").arg(list).arg(i),
                    QStringLiteral("The id \"%1\" stands twice.").arg(items.at(i).id));
            seen.insert(items.at(i).id);
        }
    }

    void ids()
    {
        unique(m_lifecycle.states(), QStringLiteral("states"));
        unique(m_lifecycle.verbs(), QStringLiteral("verbs"));
        unique(m_lifecycle.holdReasons(), QStringLiteral("hold_reasons"));
    }

    void state(const QString &id, const QString &place)
    {
        if (!m_lifecycle.state(id))
            error(QStringLiteral("state.unknown"), place, QStringLiteral("There is no state \"%1\".").arg(id));
    }

    void states(const QStringList &list, const QString &place)
    {
        for (qsizetype i = 0; i < list.size(); ++i)
            state(list.at(i), QStringLiteral("%1[%2]").arg(place).arg(i));
    }

    /// A type that has no record yet has no declared fields, so nothing is said about it.
    const FieldDecl *field(const QString &name, const QString &place)
    {
        const FieldDecl *decl = m_type ? m_type->field(name) : nullptr;
        if (m_type && !decl)
            error(QStringLiteral("field.unknown"), place,
                QStringLiteral("%1 has no field \"%2\".").arg(QString::fromUtf8(m_type->label), name));
        else if (decl && decl->merge == MergeRule::Derived)
            error(QStringLiteral("field.derived"), place, QStringLiteral("The field \"%1\" is computed; nobody fills it in.").arg(name));
        return decl;
    }

    void condition(const QString &text, const QString &place)
    {
        for (const QString &alternative : text.split(u'|'))
            if (const FieldDecl *decl = field(conditionField(alternative), place))
                knownWord(*decl, conditionWord(alternative), place);
    }

    void knownWord(const FieldDecl &decl, const QString &word, const QString &place)
    {
        const auto same = [&](QLatin1StringView known) { return known == word; };
        if (!word.isEmpty() && !decl.words.empty() && std::none_of(decl.words.begin(), decl.words.end(), same))
            warning(
                QStringLiteral("word.unknown"), place, QStringLiteral("\"%1\" is no known word of the field \"%2\".").arg(word, decl.name));
    }

    void sets(const QMap<QString, Value> &values, const QString &place)
    {
        for (auto it = values.begin(); it != values.end(); ++it) {
            const QString here = place + u'.' + it.key();
            const FieldDecl *decl = field(it.key(), here);
            const auto *word = std::get_if<QString>(&it.value());
            if (decl && decl->type == ValueType::Word && word)
                knownWord(*decl, *word, here);
            if (decl && decl->name == u"state")
                error(QStringLiteral("field.state"), here, QStringLiteral("The state is where the verb leads; it can't be set beside."));
        }
    }

    void guards(const QStringList &list, const QString &place)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString here = QStringLiteral("%1[%2]").arg(place).arg(i);
            const QString name = list.at(i).section(u':', 0, 0);
            const QString parameter = list.at(i).section(u':', 1);
            if (!m_guards.contains(name))
                warning(QStringLiteral("guard.unknown"), here,
                    QStringLiteral("The guard \"%1\" is unknown here, so the verb is always refused.").arg(name));
            else if (name == u"closed_within" && !durationFromText(parameter))
                error(QStringLiteral("guard.parameter"), here, QStringLiteral("closed_within needs a duration such as P14D."));
            else if (name == u"field_set" || name == u"field_empty")
                field(parameter, here);
        }
    }

    void verb(const LifecycleVerb &verb, const QString &place)
    {
        if (verb.moves.isEmpty())
            error(QStringLiteral("verb.nowhere"), place + QStringLiteral(".moves"),
                QStringLiteral("\"%1\" starts from no state.").arg(verb.id));
        for (qsizetype m = 0; m < verb.moves.size(); ++m)
            move(verb, m, QStringLiteral("%1.moves[%2]").arg(place).arg(m));
        for (qsizetype i = 0; i < verb.required.size(); ++i)
            condition(verb.required.at(i), QStringLiteral("%1.required[%2]").arg(place).arg(i));
        for (qsizetype i = 0; i < verb.asked.size(); ++i)
            field(verb.asked.at(i), QStringLiteral("%1.asked[%2]").arg(place).arg(i));
        sets(verb.sets, place + QStringLiteral(".sets"));
        for (auto it = verb.fills.begin(); it != verb.fills.end(); ++it)
            fill(it.key(), it.value(), place + QStringLiteral(".fills.") + it.key());
        guards(verb.guards, place + QStringLiteral(".guards"));
        states(verb.rebase, place + QStringLiteral(".rebase"));
        if (verb.timer && !verb.timer->at.isEmpty())
            field(verb.timer->at, place + QStringLiteral(".timer.at"));
        primary(verb, place + QStringLiteral(".primary_from"));
    }

    void fill(const QString &name, const QString &what, const QString &place)
    {
        const FieldDecl *decl = field(name, place);
        const ValueType needed = what == u"now" ? ValueType::Instant : ValueType::Ref;
        if (decl && decl->type != needed)
            error(QStringLiteral("field.type"), place, QStringLiteral("The field \"%1\" can't hold \"%2\".").arg(name, what));
    }

    void move(const LifecycleVerb &verb, qsizetype index, const QString &place)
    {
        const LifecycleMove &move = verb.moves.at(index);
        states(move.from, place + QStringLiteral(".from"));
        if (!move.to.isEmpty())
            state(move.to, place + QStringLiteral(".to"));
        if (!move.when.isEmpty())
            condition(move.when, place + QStringLiteral(".when"));
        guards(move.guards, place + QStringLiteral(".guards"));
        sets(move.sets, place + QStringLiteral(".sets"));
        for (qsizetype earlier = 0; earlier < index; ++earlier)
            for (const QString &from : verb.moves.at(earlier).from)
                if (verb.moves.at(earlier).when.isEmpty() && move.from.contains(from))
                    error(QStringLiteral("move.hidden"), place,
                        QStringLiteral("From \"%1\", an earlier way of \"%2\" is always taken.").arg(from, verb.id));
    }

    void primary(const LifecycleVerb &verb, const QString &place)
    {
        const QStringList from = verb.fromStates();
        for (qsizetype i = 0; i < verb.primaryFrom.size(); ++i) {
            const QString &state = verb.primaryFrom.at(i);
            const QString here = QStringLiteral("%1[%2]").arg(place).arg(i);
            if (!from.contains(state))
                warning(
                    QStringLiteral("primary.impossible"), here, QStringLiteral("\"%1\" doesn't start from \"%2\".").arg(verb.id, state));
            if (const QString other = m_primary.value(state); !other.isEmpty())
                warning(QStringLiteral("primary.twice"), here,
                    QStringLiteral("\"%1\" is the usual next step from \"%2\" already.").arg(other, state));
            m_primary.insert(state, verb.id);
        }
    }

    using Ways = QHash<QString, QStringList>;

    [[nodiscard]] static QSet<QString> reached(QStringList open, const Ways &ways)
    {
        QSet<QString> seen(open.begin(), open.end());
        while (!open.isEmpty())
            for (const QString &next : ways.value(open.takeLast()))
                if (!seen.contains(next)) {
                    seen.insert(next);
                    open.append(next);
                }
        return seen;
    }

    void paths()
    {
        Ways forth;
        Ways back;
        for (const LifecycleVerb &verb : m_lifecycle.verbs())
            for (const LifecycleMove &move : verb.moves)
                for (const QString &from : move.from)
                    if (!move.to.isEmpty() && move.to != from) {
                        forth[from].append(move.to);
                        back[move.to].append(from);
                    }
        QStringList closed;
        for (const LifecycleState &state : m_lifecycle.states())
            if (state.category == StateCategory::Closed)
                closed.append(state.id);
        const QSet<QString> reachable = reached({m_lifecycle.initial()}, forth);
        const QSet<QString> finishing = reached(closed, back);
        for (qsizetype i = 0; i < m_lifecycle.states().size(); ++i) {
            const LifecycleState &state = m_lifecycle.states().at(i);
            const QString place = QStringLiteral("states[%1]").arg(i);
            if (!reachable.contains(state.id))
                error(QStringLiteral("state.unreachable"), place,
                    QStringLiteral("No verb leads from the first state to \"%1\".").arg(state.label));
            if (state.category != StateCategory::Closed && !forth.contains(state.id))
                error(QStringLiteral("state.dead_end"), place, QStringLiteral("No verb leads away from \"%1\".").arg(state.label));
            else if (!finishing.contains(state.id))
                error(QStringLiteral("state.never_closes"), place,
                    QStringLiteral("No path leads from \"%1\" to a closed state.").arg(state.label));
        }
    }

    const Lifecycle &m_lifecycle;
    const RecordTypeDecl *m_type;
    QStringList m_guards;
    QHash<QString, QString> m_primary;
    QList<Finding> m_findings;
};

}

QList<Finding> analyse(const Lifecycle &lifecycle)
{
    return Analysis(lifecycle).run();
}

}
