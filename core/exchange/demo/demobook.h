// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// What is written in resources/demo, read for one language.
namespace fettle::demo
{

struct Person {
    QString key = {}; ///< "person/mara-lindner"
    QString name = {};
    QString address = {}; ///< how a letter begins: "Mara", "Frau Lindner"
    QString role = {};
    QString title = {};
    QString site = {}; ///< empty: not one of us
    QString organisation = {};
    QString email = {};
    QString phone = {};
    bool vip = false;
    bool external = false;
};

struct Agent {
    QString key = {}; ///< "agent/jonas-reuter"
    QString slug = {};
    QString name = {};
    QString login = {};
    QStringList teams = {}; ///< without "team/"
};

struct Ci {
    QString key = {}; ///< "ci/kelle"
    QString name = {};
    QString kind = {}; ///< the English class, what templates name
    QString className = {};
    QString role = {};
    QString manufacturer = {};
    QString model = {};
    QString site = {};
    QString team = {};
    QString criticality = {};
    QString owner = {}; ///< key of a person
};

struct Relation {
    QString source = {};
    QString kind = {};
    QString target = {};
    int redundancy = 0; ///< 0: none
};

struct Site {
    QString key = {};
    QString name = {};
    QStringList rooms = {};
};

struct Book {
    explicit Book(const QString &language);

    QString language;
    QJsonObject company;
    QList<Site> sites;
    QList<Person> persons;
    QList<Agent> agents;
    QList<Ci> cis;
    QList<Relation> relations;
    QList<QJsonObject> incidents, requests, tasks, problems, changes, issues, articles;

    /// In the book's language.
    [[nodiscard]] QString text(const QJsonValue &bilingual) const;
    /// The part of a template in the book's language.
    [[nodiscard]] QJsonObject words(const QJsonObject &entry) const { return entry.value(language).toObject(); }
    [[nodiscard]] QStringList phrases(const QString &key) const;
    [[nodiscard]] QString category(const QString &key) const;
    [[nodiscard]] QString teamName(const QString &key) const;
    [[nodiscard]] QString serviceTeam(const QString &key) const;
    [[nodiscard]] QJsonObject catalogItem(const QString &key) const;
    [[nodiscard]] const Person &person(const QString &slug) const;
    [[nodiscard]] const Agent &agent(const QString &slug) const;
    [[nodiscard]] const Ci *ci(const QString &name) const;
    [[nodiscard]] const Site &site(const QString &key) const;
    [[nodiscard]] const QJsonObject &find(const QList<QJsonObject> &list, const QString &key) const;

private:
    void readPersons();
    void readCis();

    QJsonObject m_phrases;
    QHash<QString, qsizetype> m_personIndex;
    QHash<QString, qsizetype> m_ciIndex;
};

[[nodiscard]] QStringList strings(const QJsonValue &array);

}
