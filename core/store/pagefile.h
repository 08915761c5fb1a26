// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the files of this room only.

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QStringList>

#include <vector>

namespace juri {

/// The pages of an SQLite file in memory, as far as they are there: a broken header mended, the
/// log laid over them up to its last whole commit. Takes any bytes and never fails; what is not
/// there is an empty page.
class PageFile
{
public:
    PageFile(QByteArray file, const QByteArray &log);

    qint64 pageSize() const { return m_pageSize; }
    qint64 count() const; ///< pages that are there; a last one that was cut off counts
    QByteArrayView page(qint64 number) const; ///< from 1; of full size, or empty
    /// Where the b-tree header begins: after the header of the file in the first page.
    static qsizetype treeAt(qint64 number) { return number == 1 ? 100 : 0; }

    /// The whole, mended, as SQLite would have it without a log.
    const QByteArray &bytes() const { return m_bytes; }
    qint64 missing() const { return m_missing; }    ///< pages that the header counts and nobody has
    int version() const;                            ///< user_version
    bool hasOurId() const { return m_hasOurId; }    ///< magic and application_id, before mending
    QStringList mended() const { return m_mended; } ///< English, what was wrong with the header
    /// Pages of commits in the log behind a place where it is broken.
    const std::vector<QByteArray> &afterBreak() const { return m_afterBreak; }
    /// A log that merely ends in the middle of a commit, as after a crash, is not broken.
    bool logIsBroken() const { return !m_afterBreak.empty(); }

    /// Of any bytes: a page of a b-tree whose cells all lie within it.
    static bool isTreePage(QByteArrayView page, qsizetype treeAt);

private:
    void findPageSize();
    void mendHeader();
    void layLog(const QByteArray &log);

    QByteArray m_bytes;
    qint64 m_pageSize = 4096;
    qint64 m_missing = 0;
    bool m_hasOurId = false;
    QStringList m_mended;
    std::vector<QByteArray> m_afterBreak;
};

} // namespace juri
