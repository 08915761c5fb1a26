// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pagefile.h"

#include "core/store/connection.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <array>
#include <map>

namespace juri {

using namespace Qt::StringLiterals;

namespace {

// Of SQLite's file format: the header of 100 bytes in the first page, and what the log looks like.
constexpr qsizetype databaseHeaderSize = 100;
constexpr qsizetype pageSizeAt = 16;
constexpr qsizetype pageCountAt = 28;
constexpr qsizetype encodingAt = 56;
constexpr qsizetype versionAt = 60;
constexpr qsizetype fileIdAt = 68;
constexpr qsizetype logHeaderSize = 32;
constexpr qsizetype frameHeaderSize = 24;
constexpr qint64 usualPageSize = 4096;
constexpr qint64 enoughToSee = 8 * 1024 * 1024;
constexpr quint32 logMagic = 0x377f0682; // the last bit says in which order checksums are counted

const QByteArray magic("SQLite format 3\0", 16);

quint32 numberAt(QByteArrayView bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.data() + at) : 0;
}

qint64 sizeIn(QByteArrayView header)
{
    const qint64 size = qFromBigEndian<quint16>(header.data() + pageSizeAt);
    return size == 1 ? 65536 : size;
}

bool isPageSize(qint64 size)
{
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

/// The checksum of a log, which goes on from frame to frame.
struct LogSum
{
    quint32 first = 0, second = 0;
    friend bool operator==(const LogSum &, const LogSum &) = default;

    void add(QByteArrayView bytes, bool bigEndian)
    {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            const char *data = bytes.data() + at;
            first +=
                (bigEndian ? qFromBigEndian<quint32>(data) : qFromLittleEndian<quint32>(data)) +
                second;
            second += (bigEndian ? qFromBigEndian<quint32>(data + 4)
                                 : qFromLittleEndian<quint32>(data + 4)) +
                      first;
        }
    }
};

} // namespace

PageFile::PageFile(QByteArray file, const QByteArray &log)
    : m_bytes(std::move(file))
{
    if (m_bytes.size() < databaseHeaderSize)
        m_bytes.resize(databaseHeaderSize, '\0');
    m_hasOurId = m_bytes.startsWith(magic) &&
                 numberAt(m_bytes, fileIdAt) == static_cast<quint32>(ourApplicationId);
    findPageSize();
    if (const qint64 odd = m_bytes.size() % m_pageSize; odd != 0)
        m_bytes.resize(m_bytes.size() + m_pageSize - odd, '\0');
    layLog(log);
    mendHeader();
}

qint64 PageFile::count() const
{
    return m_bytes.size() / m_pageSize;
}

QByteArrayView PageFile::page(qint64 number) const
{
    if (number < 1 || number > count())
        return {};
    return QByteArrayView(m_bytes).sliced((number - 1) * m_pageSize, m_pageSize);
}

int PageFile::version() const
{
    return static_cast<int>(numberAt(m_bytes, versionAt));
}

bool PageFile::isTreePage(QByteArrayView page, qsizetype treeAt)
{
    if (page.size() < treeAt + 12)
        return false;
    const auto type = static_cast<uchar>(page[treeAt]);
    if (type != 2 && type != 5 && type != 10 && type != 13)
        return false;
    const qsizetype pointers = treeAt + (type < 8 ? 12 : 8);
    const qsizetype cells = qFromBigEndian<quint16>(page.data() + treeAt + 3);
    if (pointers + 2 * cells > page.size())
        return false;
    for (qsizetype cell = 0; cell < cells; ++cell) {
        const qsizetype at = qFromBigEndian<quint16>(page.data() + pointers + 2 * cell);
        if (at < pointers + 2 * cells || at + 4 > page.size())
            return false;
    }
    return true;
}

/// The size by which most pages look like pages: two bytes of the header may be wrong. Only a clear
/// majority speaks against them.
void PageFile::findPageSize()
{
    const qint64 said = sizeIn(m_bytes);
    const qint64 looked = std::min<qint64>(m_bytes.size(), enoughToSee);
    const auto soundOf = [this, looked](qint64 size) {
        qint64 sound = 0;
        for (qint64 at = size; at + size <= looked; at += size)
            sound += isTreePage(QByteArrayView(m_bytes).sliced(at, size), 0) ? 1 : 0;
        return sound;
    };
    m_pageSize = isPageSize(said) ? said : usualPageSize;
    qint64 most = soundOf(m_pageSize);
    for (const qint64 size : {4096, 512, 1024, 2048, 8192, 16384, 32768, 65536}) {
        if (const qint64 sound = soundOf(size); sound > most + most / 2 + 1) {
            most = sound;
            m_pageSize = size;
        }
    }
    if (m_pageSize != said)
        m_mended << u"page size %1 in the header, %2 by the pages"_s.arg(said).arg(m_pageSize);
}

void PageFile::mendHeader()
{
    const auto put = [this](qsizetype at, const QByteArray &wanted, const QString &what) {
        if (m_bytes.mid(at, wanted.size()) == wanted)
            return;
        m_mended << what;
        m_bytes.replace(at, wanted.size(), wanted);
    };
    const auto big = [](quint32 value) {
        QByteArray bytes(4, Qt::Uninitialized);
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    const quint32 said = numberAt(m_bytes, pageCountAt);
    // A log that is gone may have held pages that the header of the file does not count yet.
    m_missing = said > count() && said < 0x7fffffff / 512 ? said - count() : 0;
    put(0, magic, u"the name of the format"_s);
    QByteArray size(2, Qt::Uninitialized);
    qToBigEndian(static_cast<quint16>(m_pageSize == 65536 ? 1 : m_pageSize), size.data());
    m_bytes.replace(pageSizeAt, 2, size); // said by findPageSize()
    for (const qsizetype at : {qsizetype(18), qsizetype(19)}) {
        if (m_bytes[at] != 1 && m_bytes[at] != 2)
            m_mended << u"the versions of the format"_s;
        m_bytes[at] = 1; // without a log
    }
    put(20, QByteArray("\0\x40\x20\x20", 4), u"the fractions of the format"_s);
    put(44, big(4), u"the format of the schema"_s);
    put(encodingAt, big(1), u"the encoding of texts"_s);
    put(fileIdAt, big(ourApplicationId), u"application_id"_s);
    m_bytes.replace(pageCountAt, 4, big(static_cast<quint32>(count())));
    m_bytes.replace(92, 4, m_bytes.mid(24, 4)); // or SQLite does not believe the count
}

/// Puts the pages of the log in their places as SQLite would: up to the last commit before the
/// first frame that does not fit. The pages of whole commits behind that place are kept aside.
void PageFile::layLog(const QByteArray &log)
{
    const qsizetype frame = frameHeaderSize + m_pageSize;
    if (log.size() < logHeaderSize + frame)
        return;
    const QByteArrayView view(log);
    const bool bigEndian = (numberAt(log, 0) & 1) != 0;
    LogSum sum;
    sum.add(view.first(24), bigEndian);
    bool fits = (numberAt(log, 0) & ~1U) == logMagic && numberAt(log, 8) == m_pageSize &&
                sum == LogSum{numberAt(log, 24), numberAt(log, 28)};
    // Frames of a round before this one have other salts: they end the log without being damage.
    QByteArrayView salts = view.sliced(16, 8);
    if (!fits)
        salts = view.sliced(logHeaderSize + 8, 8);
    std::map<qint64, QByteArrayView> pages, ofCommit;
    std::vector<QByteArrayView> behind, ofLaterCommit;
    for (qsizetype at = logHeaderSize; at + frame <= log.size(); at += frame) {
        const QByteArrayView header = view.sliced(at, frameHeaderSize);
        const QByteArrayView page = view.sliced(at + frameHeaderSize, m_pageSize);
        const LogSum stored{numberAt(header, 16), numberAt(header, 20)};
        sum.add(header.first(8), bigEndian);
        sum.add(page, bigEndian);
        if (header.sliced(8, 8) != salts) {
            if (fits)
                break;
            sum = stored;
            continue;
        }
        const bool sound = sum == stored;
        fits = fits && sound;
        const bool commit = numberAt(header, 4) != 0;
        if (fits) {
            ofCommit[numberAt(header, 0)] = page;
            if (commit) {
                for (const auto &[number, bytes] : ofCommit)
                    pages[number] = bytes;
                ofCommit.clear();
            }
        } else {
            ofLaterCommit.push_back(page);
            // A commit that was cut off while it was written is no damage: nobody was told of it.
            if (commit && sound) {
                behind.insert(behind.end(), ofLaterCommit.begin(), ofLaterCommit.end());
                ofLaterCommit.clear();
            }
            sum = stored;
        }
    }
    for (const auto &[number, page] : pages) {
        // A wild number must not fill the memory; pages come one after the other.
        if (number < 1 || number > count() + static_cast<qint64>(pages.size()))
            continue;
        if (number > count())
            m_bytes.resize(number * m_pageSize, '\0');
        m_bytes.replace((number - 1) * m_pageSize, m_pageSize, page.toByteArray());
    }
    for (const QByteArrayView page : behind)
        m_afterBreak.push_back(page.toByteArray());
}

} // namespace juri
