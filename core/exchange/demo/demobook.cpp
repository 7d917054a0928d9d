// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo/demobook.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace fettle::demo
{

namespace
{

QJsonDocument read(const QString &name)
{
    QFile file(u":/demo/%1.json"_s.arg(name));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open); // compiled in
    return open ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
}

QJsonObject demoFile(const QString &name)
{
    return read(name).object();
}

QList<QJsonObject> templates(const QString &name)
{
    QList<QJsonObject> list;
    const QJsonArray array = read(name).array();
    for (const QJsonValue &value : array)
        list.append(value.toObject());
    return list;
}

/// "Veronika Hölzl" -> "veronika-hoelzl".
QString slug(const QString &name)
{
    QString out;
    for (const QChar c : name.toLower()) {
        switch (c.unicode()) {
        case u'ä':
            out += u"ae";
            break;
        case u'ö':
            out += u"oe";
            break;
        case u'ü':
            out += u"ue";
            break;
        case u'ß':
            out += u"ss";
            break;
        case u'ł':
            out += u'l';
            break;
        case u'ı':
            out += u'i';
            break;
        case u' ':
            out += u'-';
            break;
        default: {
            const QChar base = c.decomposition().isEmpty() ? c : c.decomposition().at(0);
            if (base.unicode() < 128)
                out += base;
        }
        }
    }
    return out;
}

QStringList columns(const QString &line)
{
    QStringList parts = line.split(u';');
    for (QString &part : parts)
        part = part.trimmed();
    return parts;
}

}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values)
        list.append(value.toString());
    return list;
}

Book::Book(const QString &wanted)
    : language(wanted == u"de" ? wanted : u"en"_s)
    , company(demoFile(u"company"_s))
    , incidents(templates(u"incidents"_s))
    , requests(templates(u"requests"_s))
    , tasks(templates(u"tasks"_s))
    , problems(templates(u"problems"_s))
    , changes(templates(u"changes"_s))
    , issues(templates(u"issues"_s))
    , articles(templates(u"articles"_s))
    , m_phrases(demoFile(u"phrases"_s))
{
    const QJsonArray places = company.value(u"sites").toArray();
    for (const QJsonValue &value : places)
        sites.append({value[u"key"].toString(), value[u"name"].toString(), strings(value[u"rooms"][language])});
    readPersons();
    const QJsonArray staff = company.value(u"agents").toArray();
    for (const QJsonValue &value : staff) {
        const QString key = value[u"key"].toString();
        agents.append({u"agent/"_s + key, key, person(key).name, value[u"login"].toString(), strings(value[u"teams"])});
    }
    readCis();
}

void Book::readPersons()
{
    const QJsonObject roles = company.value(u"roles").toObject();
    const QJsonArray organisations = company.value(u"organisations").toArray();
    const QStringList lines = strings(company.value(u"people"));
    for (const QString &line : lines) {
        const QStringList parts = columns(line);
        const bool woman = parts.at(1) == u"f";
        const QJsonObject role = roles.value(parts.at(2)).toObject();
        Person person;
        person.name = parts.at(0);
        const QString key = slug(person.name);
        person.key = u"person/"_s + key;
        const QString last = person.name.section(u' ', 1);
        person.address = language == u"de" ? (woman ? u"Frau "_s : u"Herr "_s) + last : person.name.section(u' ', 0, 0);
        person.role = parts.at(2);
        person.title = language == u"de" ? role.value(woman ? u"f" : u"m").toString() : role.value(u"en").toString();
        person.vip = parts.value(4) == u"vip";
        person.external = true;
        const QJsonArray places = company.value(u"sites").toArray();
        for (const QJsonValue &place : places) {
            if (place[u"key"].toString() != parts.at(3))
                continue;
            person.external = false;
            person.site = parts.at(3);
            person.phone = u"%1-%2"_s.arg(place[u"phone"].toString()).arg(101 + persons.size());
        }
        person.organisation = person.external ? parts.at(3) : u"sennhuber"_s;
        for (const QJsonValue &organisation : organisations) {
            if (organisation[u"key"].toString() == person.organisation) {
                QString box = key;
                const qsizetype gap = box.indexOf(u'-');
                person.email = box.replace(gap, 1, u'.') + u'@' + organisation[u"domain"].toString();
            }
        }
        m_personIndex.insert(key, persons.size());
        persons.append(person);
    }
}

void Book::readCis()
{
    const QJsonObject file = demoFile(u"cis"_s);
    const QJsonObject classes = file.value(u"classes").toObject();
    const auto add = [&](const Ci &ci) {
        m_ciIndex.insert(ci.name, cis.size());
        cis.append(ci);
    };
    const QStringList lines = strings(file.value(u"items"));
    for (const QString &line : lines) {
        const QStringList parts = columns(line);
        const QStringList roles = parts.at(2).split(u'|');
        add({u"ci/"_s + parts.at(0), parts.at(0), parts.at(1), text(classes.value(parts.at(1))),
            roles.at(language == u"de" ? 1 : 0).trimmed(), parts.at(3), parts.at(4), parts.at(5), parts.at(6), parts.at(7), QString()});
    }
    const QJsonObject laptops = file.value(u"laptops").toObject();
    const QStringList models = strings(laptops.value(u"models")), owners = strings(laptops.value(u"owners"));
    int number = laptops.value(u"first").toInt();
    for (const QString &owner : owners) {
        const Person &person = this->person(owner);
        const QString name = u"lap-0%1"_s.arg(number);
        add({u"ci/"_s + name, name, u"laptop"_s, text(classes.value(u"laptop")), person.name, laptops.value(u"manufacturer").toString(),
            models.at(number % models.size()), person.site, u"workplace"_s, u"low"_s, person.key});
        number += 3;
    }
    const QStringList ties = strings(file.value(u"relations")) + strings(file.value(u"services"));
    for (const QString &tie : ties) {
        const QStringList parts = tie.split(u' ');
        const QString source = m_ciIndex.contains(parts.at(0)) ? u"ci/"_s + parts.at(0) : u"service/"_s + parts.at(0);
        relations.append({source, parts.at(1), u"ci/"_s + parts.at(2), parts.value(3).toInt()});
    }
}

QString Book::text(const QJsonValue &bilingual) const
{
    return bilingual[language].toString();
}

QStringList Book::phrases(const QString &key) const
{
    return strings(m_phrases.value(key)[language]);
}

QString Book::category(const QString &key) const
{
    return text(company.value(u"categories")[key]);
}

QString Book::teamName(const QString &key) const
{
    const QJsonArray teams = company.value(u"teams").toArray();
    for (const QJsonValue &team : teams)
        if (team[u"key"].toString() == key)
            return text(team[u"name"]);
    return {};
}

QString Book::serviceTeam(const QString &key) const
{
    const QJsonArray services = company.value(u"services").toArray();
    for (const QJsonValue &service : services)
        if (service[u"key"].toString() == key)
            return service[u"team"].toString();
    return {};
}

QJsonObject Book::catalogItem(const QString &key) const
{
    const QJsonArray items = company.value(u"catalog").toArray();
    for (const QJsonValue &item : items)
        if (item[u"key"].toString() == key)
            return item.toObject();
    return {};
}

const Person &Book::person(const QString &key) const
{
    return persons.at(m_personIndex.value(key));
}

const Agent &Book::agent(const QString &key) const
{
    for (const Agent &agent : agents)
        if (agent.slug == key)
            return agent;
    return agents.constFirst();
}

const Ci *Book::ci(const QString &name) const
{
    const auto found = m_ciIndex.constFind(name);
    return found == m_ciIndex.constEnd() ? nullptr : &cis.at(*found);
}

const Site &Book::site(const QString &key) const
{
    for (const Site &site : sites)
        if (site.key == key)
            return site;
    return sites.constFirst();
}

const QJsonObject &Book::find(const QList<QJsonObject> &list, const QString &key) const
{
    for (const QJsonObject &entry : list)
        if (entry.value(u"key").toString() == key)
            return entry;
    Q_ASSERT(false);
    return list.constFirst();
}

}
