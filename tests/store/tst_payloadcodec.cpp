// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/payloadcodec.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace fettle;
using namespace Qt::StringLiterals;

class TestPayloadCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_db = std::move(*Connection::open(u":memory:"_s, Connection::Mode::Create));
        QVERIFY(m_db->script("CREATE TABLE op_payload(seq INTEGER PRIMARY KEY, body TEXT NOT NULL)"));
    }

    void givesBackWhatWasStored()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 2000; ++i) {
            QByteArray payload(random.bounded(i % 100 == 0 ? 200'000 : 900), Qt::Uninitialized);
            const int letters = 1 + random.bounded(255);
            for (char &c : payload)
                c = static_cast<char>(random.bounded(letters));
            QCOMPARE(storedAndRead(payload), payload);
        }
    }

    void deflatesWhatGetsShorter()
    {
        const QByteArray entry =
            R"({"fields":{"at":1795190400000,"author":"01900000-0000-7000-8000-000000000001","body":"The printer on the second floor prints nothing. I switched it off and on, and looked whether the cable sits where it should: it does, and another printer works with it.","internal":false,"kind":"note","ticket":"01900000-0000-7000-8000-000000000002"}})";
        QCOMPARE(storedAndRead(entry), entry);
        QCOMPARE(*m_db->integer("SELECT typeof(body) = 'blob' FROM op_payload"), 1);
        QVERIFY(*m_db->integer("SELECT length(body) FROM op_payload") < entry.size() * 3 / 4);
        QCOMPARE(storedAndRead("{}"), QByteArray("{}"));
        QCOMPARE(*m_db->integer("SELECT typeof(body) = 'text' FROM op_payload"), 1);
    }

    /// Stored once, read for ever.
    void readsTheFirstScheme()
    {
        const QByteArray stored =
            QByteArray::fromHex("01787db9a9505f43360fe169efd4821285e24c601a04a7ebb4cc2260b62a4a05e70da079b0c833d2c1191c83c92c0051a34eb2");
        Statement insert = m_db->prepare("INSERT INTO op_payload(seq, body) VALUES(1, ?)");
        QVERIFY(insert.bind(0, stored).run());
        QCOMPARE(read(), QByteArray(R"({"fields":{"subject":"Kept since the first release","impact":2,"urgency":3}})").repeated(3));
    }

    void leavesDamageToTheHash()
    {
        const QByteArray payload = QByteArray(R"({"fields":{"subject":"A title"}})").repeated(20);
        QCOMPARE(storedAndRead(payload), payload);
        Statement select = m_db->prepare("SELECT body FROM op_payload");
        QVERIFY(*select.step());
        const QByteArray stored = select.bytes(0);
        select.reset();
        for (qsizetype at = 0; at < stored.size(); ++at) {
            QByteArray broken = stored;
            broken[at] = static_cast<char>(broken[at] ^ 0x20);
            Statement update = m_db->prepare("UPDATE op_payload SET body = ?");
            QVERIFY(update.bind(0, broken).run());
            QVERIFY(read() != payload);
            QVERIFY(update.bind(0, stored.left(at)).run());
            QVERIFY(read() != payload);
        }
    }

private:
    QByteArray storedAndRead(const QByteArray &payload)
    {
        Statement insert = m_db->prepare("INSERT OR REPLACE INTO op_payload(seq, body) VALUES(1, ?)");
        bindPayload(insert, 0, payload);
        return insert.run() ? read() : QByteArray();
    }
    QByteArray read()
    {
        Statement select = m_db->prepare("SELECT body FROM op_payload");
        return *select.step() ? payloadOf(select, 0) : QByteArray();
    }

    std::unique_ptr<Connection> m_db;
};

QTEST_GUILESS_MAIN(TestPayloadCodec)
#include "tst_payloadcodec.moc"
