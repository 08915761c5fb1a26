// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entrytable.h"

#include "core/support/csv.h"

#include <algorithm>
#include <array>
#include <set>

namespace juri {

namespace {

using namespace Qt::StringLiterals;

struct EntryFieldName
{
    EntryField field;
    const char *word;
    const char *headers; ///< what lists call it, in English and Indonesian, each between bars
};
constexpr std::array<EntryFieldName, 8> entryFieldNames = {{
    {EntryField::Id, "entry",
        "|entry|entry id|id|no|nomor|number|code|kode|kode inovasi|no registrasi|nomor registrasi|"
        "registration number|entri|"},
    {EntryField::Title, "title",
        "|title|judul|judul inovasi|nama inovasi|nama|name|innovation|inovasi|"},
    {EntryField::Agency, "agency",
        "|agency|instansi|nama instansi|institution|institusi|organisation|organization|"},
    {EntryField::Cluster, "cluster", "|cluster|klaster|kluster|"},
    {EntryField::Category, "category", "|category|kategori|"},
    {EntryField::Group, "group", "|group|kelompok|"},
    {EntryField::Region, "region", "|region|province|provinsi|wilayah|"},
    {EntryField::Summary, "summary", "|summary|ringkasan|abstract|abstrak|"},
}};

/// "No. Registrasi" and "no_registrasi" are one header.
QString plainHeader(const QString &header)
{
    QString plain = header.toLower();
    for (QChar &c : plain) {
        if (c == u'.' || c == u'_' || c == u'-' || c == u'|' || c == u':')
            c = u' ';
    }
    return plain.simplified();
}

std::optional<EntryField> entryFieldFromHeader(const QString &header)
{
    const QString wanted = u'|' + plainHeader(header) + u'|';
    for (const EntryFieldName &name : entryFieldNames) {
        if (wanted.size() > 2 && QLatin1String(name.headers).contains(wanted))
            return name.field;
    }
    return std::nullopt;
}

std::optional<EntryField> entryFieldFromWord(const QString &word)
{
    for (const EntryFieldName &name : entryFieldNames) {
        if (word == QLatin1String(name.word))
            return name.field;
    }
    return std::nullopt;
}

QString &entryText(Entry &entry, EntryField field)
{
    switch (field) {
    case EntryField::Agency:
        return entry.agency;
    case EntryField::Cluster:
        return entry.cluster;
    case EntryField::Category:
        return entry.category;
    case EntryField::Group:
        return entry.group;
    case EntryField::Region:
        return entry.region;
    case EntryField::Summary:
        return entry.summary;
    case EntryField::Id: // not a text of the entry; never asked for
    case EntryField::Title:
        break;
    }
    return entry.title;
}

/// Composed characters and plain line ends, as signed statements want them. Only longer texts keep
/// their lines.
QString tidyCell(const QString &cell, bool keepLines)
{
    QString text = cell.normalized(QString::NormalizationForm_C);
    if (!keepLines)
        return text.simplified();
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return text.trimmed();
}

/// What each column of a list means.
struct EntryColumns
{
    std::map<EntryField, qsizetype> fields;
    std::map<QString, qsizetype> attributes;
    std::map<QString, QString> meaning;

    bool isTaken(qsizetype column) const
    {
        return std::any_of(
            fields.begin(), fields.end(), [&](const auto &f) { return f.second == column; });
    }
    void take(EntryField field, qsizetype column, const QString &header)
    {
        fields.emplace(field, column);
        meaning[header] = word(field);
    }
};

Error badColumnMap(const QString &sentence)
{
    return {ErrorCode::BadUsage, sentence, {}};
}

/// What the person said about columns goes before what their headers say.
Result<> takeMappedColumns(
    EntryColumns &columns, const QStringList &headers, const std::map<QString, QString> &map)
{
    for (const auto &[header, fieldWord] : map) {
        const auto field = entryFieldFromWord(fieldWord);
        if (!field)
            return badColumnMap(QCoreApplication::translate("juri::EntryTable",
                "“%1” is not a field of an entry. Use entry, title, agency, cluster, category, "
                "group, region or summary.")
                    .arg(fieldWord));
        const auto found = std::find_if(headers.begin(), headers.end(),
            [&, wanted = plainHeader(header)](
                const QString &other) { return plainHeader(other) == wanted; });
        if (found == headers.end())
            return badColumnMap(QCoreApplication::translate(
                "juri::EntryTable", "The list has no column “%1”. Its columns are: %2.")
                    .arg(header, headers.join(u", "_s)));
        if (columns.fields.contains(*field))
            return badColumnMap(QCoreApplication::translate(
                "juri::EntryTable", "Two columns were named for “%1”. Name one.")
                    .arg(fieldWord));
        columns.take(*field, found - headers.begin(), found->trimmed());
    }
    return {};
}

Result<EntryColumns> readEntryColumns(
    const QStringList &headers, const std::map<QString, QString> &map)
{
    EntryColumns columns;
    if (auto mapped = takeMappedColumns(columns, headers, map); !mapped)
        return mapped.error();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QString header = headers[i].trimmed();
        if (columns.isTaken(i))
            continue;
        const auto field = entryFieldFromHeader(header);
        if (field && !columns.fields.contains(*field)) {
            columns.take(*field, i, header);
        } else if (isValidId(header) && columns.attributes.emplace(header, i).second) {
            columns.meaning.emplace(header, header);
        }
    }
    if (!columns.fields.contains(EntryField::Id))
        return Error{ErrorCode::BadPayload,
            QCoreApplication::translate("juri::EntryTable",
                "The list has no column with the entries’ numbers. Call it “entry”, “no” or "
                "“nomor”, or say which column it is."),
            {}};
    return columns;
}

/// The entry of a row, on top of what is known of it. A column that is not there changes nothing.
Entry entryOfRow(
    const QStringList &row, const EntryColumns &columns, const Entry *known, const EntryId &id)
{
    Entry entry = known ? *known : Entry();
    entry.id = id;
    for (const auto &[field, column] : columns.fields) {
        if (field != EntryField::Id)
            entryText(entry, field) = tidyCell(row[column], field == EntryField::Summary);
    }
    if (!known && !columns.fields.contains(EntryField::Title))
        entry.title = id.text(); // a list of numbers only
    for (const auto &[name, column] : columns.attributes) {
        const QString value = tidyCell(row[column], true);
        if (value.isEmpty())
            entry.attributes.erase(name);
        else
            entry.attributes[name] = value;
    }
    return entry;
}

/// Takes rows one by one; remembers what was seen.
class EntryRows
{
public:
    EntryRows(const Competition &competition, const EntryColumns &columns, EntryImport &result)
        : m_competition(competition)
        , m_columns(columns)
        , m_result(result)
    {}

    void take(const QStringList &row, int number)
    {
        const auto isEmpty = [](const QString &cell) { return cell.trimmed().isEmpty(); };
        if (std::all_of(row.begin(), row.end(), isEmpty))
            return;
        const QString idText = tidyCell(row[m_columns.fields.at(EntryField::Id)], false);
        const auto id = EntryId::from(idText);
        if (!id) {
            const auto kind =
                idText.isEmpty() ? RowFinding::Kind::MissingId : RowFinding::Kind::BadId;
            note(kind, number, idText);
        } else if (!m_seen.insert(*id).second) {
            note(RowFinding::Kind::DuplicateInList, number, idText);
        } else {
            takeEntry(row, number, *id);
        }
    }

private:
    void takeEntry(const QStringList &row, int number, const EntryId &id)
    {
        const Entry *known = m_competition.entry(id);
        Change<Entry> change;
        if (known)
            change.before = *known;
        change.after = entryOfRow(row, m_columns, known, id);
        if (change.after->title.isEmpty()) {
            note(RowFinding::Kind::MissingTitle, number, id.text());
            return;
        }
        if (change.before == change.after) {
            ++m_result.unchanged;
            return;
        }
        if (auto sound = validate(Edit(EntriesEdit{{change}}), m_competition); !sound) {
            note(RowFinding::Kind::Unreadable, number, sound.error().message);
            return;
        }
        ++(known ? m_result.changed : m_result.added);
        m_result.edit.changes.push_back(std::move(change));
    }

    void note(RowFinding::Kind kind, int number, const QString &text)
    {
        m_result.findings.push_back({kind, number, text});
    }

    const Competition &m_competition;
    const EntryColumns &m_columns;
    EntryImport &m_result;
    std::set<EntryId> m_seen;
};

} // namespace

QString word(EntryField field)
{
    for (const EntryFieldName &name : entryFieldNames) {
        if (name.field == field)
            return QString::fromLatin1(name.word);
    }
    return {};
}

QString describe(const RowFinding &finding)
{
    const QString row = QString::number(finding.row);
    switch (finding.kind) {
    case RowFinding::Kind::MissingId:
        return QCoreApplication::translate(
            "juri::EntryTable", "Row %1 has no number. Give the entry one.")
            .arg(row);
    case RowFinding::Kind::BadId:
        return QCoreApplication::translate("juri::EntryTable",
            "Row %1: “%2” cannot be an entry’s number. Use up to 64 letters, digits and signs of "
            "plain English, without quotes.")
            .arg(row, finding.text);
    case RowFinding::Kind::MissingTitle:
        return QCoreApplication::translate(
            "juri::EntryTable", "Row %1: entry %2 has no title. Give it one.")
            .arg(row, finding.text);
    case RowFinding::Kind::DuplicateInList:
        return QCoreApplication::translate("juri::EntryTable",
            "Row %1: the number %2 stands in the list twice. The first row was taken.")
            .arg(row, finding.text);
    case RowFinding::Kind::Unreadable:
        return QCoreApplication::translate("juri::EntryTable", "Row %1 was not taken. %2")
            .arg(row, finding.text);
    }
    return {};
}

Result<EntryImport> importEntries(
    const QByteArray &csv, const Competition &competition, const std::map<QString, QString> &map)
{
    const auto table = readCsv(csv);
    if (!table)
        return table.error();
    const auto columns = readEntryColumns(table->rows.front(), map);
    if (!columns)
        return columns.error();
    EntryImport result;
    result.columns = columns->meaning;
    EntryRows rows(competition, *columns, result);
    for (size_t i = 1; i < table->rows.size(); ++i)
        rows.take(table->rows[i], static_cast<int>(i) + 1);
    return result;
}

} // namespace juri
