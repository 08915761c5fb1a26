// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/csv.h"

#include "core/support/fraction.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringDecoder>

#include <array>

namespace juri {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostCsvBytes = 64 * 1024 * 1024;
// Short rows are filled up, so that a small file could otherwise grow without limit in memory.
constexpr qsizetype mostCsvCells = 5'000'000;

Error csvTooLarge(const QString &detail)
{
    return {ErrorCode::TooLarge,
        QCoreApplication::translate("juri::Csv",
            "The table is too large: at most 64 MiB and five million cells are read. Split it."),
        detail};
}

Error notCsvText(const QString &detail)
{
    return {ErrorCode::BadPayload,
        QCoreApplication::translate("juri::Csv", "The table is not plain text in UTF-8. Save it in "
                                                 "the spreadsheet as “CSV UTF-8” and try again."),
        detail};
}

Error badCsvRow(qsizetype row, const QString &sentence)
{
    return {ErrorCode::BadPayload, sentence.arg(row), {}};
}

Result<QString> decodeCsv(const QByteArray &bytes)
{
    if (bytes.size() > mostCsvBytes)
        return csvTooLarge(u"%1 bytes"_s.arg(bytes.size()));
    if (bytes.contains('\0'))
        return notCsvText(u"a NUL byte, as in UTF-16"_s);
    const qsizetype start = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    QStringDecoder decoder(QStringDecoder::Utf8,
        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder(QByteArrayView(bytes).sliced(start));
    if (decoder.hasError())
        return notCsvText(u"not UTF-8"_s);
    return text;
}

bool isCsvLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// The separator that stands most often in the header, outside of quotes.
QChar findCsvSeparator(const QString &text)
{
    static constexpr std::array<char16_t, 3> candidates = {u',', u';', u'\t'};
    std::array<int, 3> counts = {};
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && isCsvLineEnd(c))
            break;
        for (size_t i = 0; i < candidates.size() && !quoted; ++i)
            counts[i] += c == candidates[i] ? 1 : 0;
    }
    size_t best = 0;
    for (size_t i = 1; i < candidates.size(); ++i) {
        if (counts[i] > counts[best])
            best = i;
    }
    return candidates[best];
}

/// Walks once over the text and cuts it into rows; knows the first thing that is wrong.
class CsvScanner
{
public:
    CsvScanner(const QString &text, QChar separator)
        : m_text(text)
        , m_separator(separator)
    {}

    Result<std::vector<QStringList>> rows()
    {
        std::vector<QStringList> rows;
        qsizetype width = 0;
        qsizetype lastMeant = 0; // blank lines at the end are not rows
        while (m_at < m_text.size()) {
            const qsizetype number = static_cast<qsizetype>(rows.size()) + 1;
            const qsizetype begin = m_at;
            QStringList row;
            if (auto read = readRow(row, number); !read)
                return read.error();
            const bool blank = begin == m_at || isCsvLineEnd(m_text[begin]);
            if (rows.empty())
                width = row.size();
            if (row.size() > width)
                return badCsvRow(
                    number, QCoreApplication::translate("juri::Csv",
                                "Row %1 has more cells than the header. Put text that contains the "
                                "separator in quotes."));
            if ((number + 1) * width > mostCsvCells)
                return csvTooLarge(u"more than %1 cells"_s.arg(mostCsvCells));
            while (row.size() < width)
                row.append(QString());
            rows.push_back(std::move(row));
            if (!blank)
                lastMeant = number;
        }
        rows.resize(static_cast<size_t>(lastMeant));
        return rows;
    }

private:
    Result<> readRow(QStringList &row, qsizetype number)
    {
        while (true) {
            auto cell = m_at < m_text.size() && m_text[m_at] == u'"' ? readQuoted(number)
                                                                     : Result<QString>(readPlain());
            if (!cell)
                return cell.error();
            row.append(*std::move(cell));
            if (row.size() > mostCsvCells)
                return csvTooLarge(u"more than %1 cells in one row"_s.arg(mostCsvCells));
            if (m_at == m_text.size())
                return {};
            const QChar end = m_text[m_at++];
            if (end == m_separator)
                continue;
            if (end == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
                ++m_at;
            return {};
        }
    }

    QString readPlain()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !isCsvLineEnd(m_text[m_at]))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    Result<QString> readQuoted(qsizetype number)
    {
        QString cell;
        ++m_at;
        while (true) {
            const qsizetype quote = m_text.indexOf(u'"', m_at);
            if (quote < 0)
                return badCsvRow(number, QCoreApplication::translate("juri::Csv",
                                             "A quote that is opened in row %1 is "
                                             "never closed. Close it and try again."));
            cell += QStringView(m_text).sliced(m_at, quote - m_at);
            m_at = quote + 1;
            if (m_at < m_text.size() && m_text[m_at] == u'"') {
                cell += u'"';
                ++m_at;
                continue;
            }
            if (m_at < m_text.size() && m_text[m_at] != m_separator && !isCsvLineEnd(m_text[m_at]))
                return badCsvRow(number,
                    QCoreApplication::translate("juri::Csv",
                        "Row %1 has text after a closing quote. Double the quotes inside a text."));
            return cell;
        }
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
};

bool isPlainNumber(QStringView text)
{
    if (text.startsWith(u'+'))
        return !text.mid(1).startsWith(u'-') && Fraction::fromDecimal(text.mid(1)).has_value();
    return Fraction::fromDecimal(text).has_value();
}

QString withoutFormula(const QString &cell)
{
    static const QString starts = u"=+-@\t\r"_s;
    if (cell.isEmpty() || !starts.contains(cell.front()) || isPlainNumber(cell))
        return cell;
    return u'\'' + cell;
}

QString csvCell(const QString &cell, bool alone)
{
    const QString safe = withoutFormula(cell);
    // A lone empty cell would read as a blank line.
    bool quotes = alone && safe.isEmpty();
    if (!safe.isEmpty())
        quotes =
            safe.front() == u' ' || safe.back() == u' ' || safe.front() == QChar::ByteOrderMark;
    for (const QChar c : safe)
        quotes = quotes || c == u',' || c == u';' || c == u'"' || c == u'\t' || isCsvLineEnd(c);
    if (!quotes)
        return safe;
    QString doubled = safe;
    doubled.replace(u'"', u"\"\""_s);
    return u'"' + doubled + u'"';
}

} // namespace

Result<CsvTable> readCsv(const QByteArray &bytes)
{
    const auto text = decodeCsv(bytes);
    if (!text)
        return text.error();
    CsvTable table;
    table.separator = findCsvSeparator(*text);
    auto rows = CsvScanner(*text, table.separator).rows();
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{ErrorCode::BadPayload,
            QCoreApplication::translate(
                "juri::Csv", "The table is empty. Its first row must name the columns."),
            {}};
    table.rows = *std::move(rows);
    return table;
}

QByteArray writeCsv(const std::vector<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += u',';
            text += csvCell(row[i], row.size() == 1);
        }
        text += u'\n';
    }
    return text.toUtf8();
}

} // namespace juri
