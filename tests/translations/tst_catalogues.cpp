// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context, source;
    QStringList translations;
    bool finished = true;
    bool plural = false;
};

std::vector<Message> readCatalogue(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == u"name") {
            context = xml.readElementText();
        } else if (name == u"message") {
            messages.push_back(
                {context, {}, {}, true, xml.attributes().value(u"numerus"_s) == u"yes"});
        } else if (name == u"source") {
            messages.back().source = xml.readElementText();
        } else if (name == u"translation") {
            messages.back().finished = !xml.attributes().hasAttribute(u"type"_s);
            if (!messages.back().plural)
                messages.back().translations << xml.readElementText();
        } else if (name == u"numerusform") {
            messages.back().translations << xml.readElementText();
        }
    }
    return messages;
}

std::set<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?\\d+"_s);
    std::set<QString> found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

QString shown(const Message &message)
{
    return message.context + u": "_s + message.source;
}

} // namespace

/// Both catalogues hold every text of the program, translated, with the same placeholders.
class CataloguesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void complete_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");
        QTest::addColumn<bool>("onlyPlurals");
        QTest::newRow("Indonesian") << u"id"_s << 1 << false;
        QTest::newRow("English") << u"en"_s << 2 << true;
    }
    void complete()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        QFETCH(bool, onlyPlurals);
        // Updating a copy shows every text that the code has and the catalogue lacks, and the
        // reverse.
        QTemporaryDir folder;
        const QString original = QStringLiteral(CATALOGUES) + u"/juri_"_s + language + u".ts"_s;
        const QString copy = folder.filePath(u"juri_"_s + language + u".ts"_s);
        QVERIFY(QFile::copy(original, copy));
        QStringList arguments{u"-silent"_s, u"-I"_s, QStringLiteral(SOURCE_ROOT), u"-no-obsolete"_s,
            u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s,
            language};
        if (onlyPlurals)
            arguments << u"-pluralonly"_s;
        arguments << u"@"_s + QStringLiteral(SOURCE_LIST) << u"-ts"_s << copy;
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);

        const auto messages = readCatalogue(copy);
        QVERIFY(!messages.empty());
        QCOMPARE(readCatalogue(original).size(), messages.size());
        for (const Message &message : messages) {
            QVERIFY2(message.finished, qPrintable(u"not translated: "_s + shown(message)));
            QCOMPARE(message.translations.size(), message.plural ? forms : 1);
            for (const QString &translation : message.translations) {
                QVERIFY2(
                    !translation.trimmed().isEmpty(), qPrintable(u"empty: "_s + shown(message)));
                QVERIFY2(placeholders(translation) == placeholders(message.source),
                    qPrintable(u"placeholders differ: "_s + shown(message)));
            }
        }
    }

    void compiledCataloguesLoad()
    {
        for (const QString &name :
            {u":/i18n/juri_id.qm"_s, u":/i18n/juri_en.qm"_s, u":/i18n/qtbase_id.qm"_s}) {
            QTranslator translator;
            QVERIFY2(translator.load(name), qPrintable(name));
            QVERIFY(!translator.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(CataloguesTest)
#include "tst_catalogues.moc"
