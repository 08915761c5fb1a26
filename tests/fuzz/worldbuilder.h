// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/view.h"

#include <QtCore/QByteArray>

#include <optional>

namespace juri::fuzz {

/// Turns bytes into what judges, chair, deputy and strangers sign: each five bytes are one
/// statement that its reader accepts. What the bytes cannot know, such as hashes and heads, is
/// taken from what was signed before.
class WorldBuilder
{
public:
    explicit WorldBuilder(const QByteArray &bytes);

    /// The set at the beginning: one package.
    Competition start();
    /// The next statement, given the view of the set so far; nothing at the end of the bytes.
    std::optional<Statement> next(const SheetView &view);
    bool atEnd() const { return m_at + 5 > m_bytes.size(); }

private:
    struct KnownSheet
    {
        QByteArray hash;
        int judge = 0, rev = 0;
    };

    struct KnownPackage
    {
        QByteArray hash;
        PackageContent content;
        QByteArray rubric, entries; ///< hashes
    };

    void know(const Statement &package, const PackageContent &content);
    unsigned take(unsigned below); ///< from the bits of the present statement
    std::optional<Statement> sheet();
    std::optional<Statement> package();
    std::optional<Statement> decision(const SheetView &view);
    std::optional<DecisionAct> act(const SheetView &view);
    Decision decided(DecisionAct act, int chair) const;

    QByteArray m_bytes;
    qsizetype m_at = 0;
    std::uint64_t m_bits = 0;
    int m_counter = 0;
    Competition m_competition; ///< entries and rubric of the first package
    std::vector<KnownSheet> m_sheets;
    std::vector<KnownPackage> m_packages; ///< signed by chair or deputy
    int m_chair = 99;                     ///< number of the chair's key
    qint64 m_seq = 0;
    QByteArray m_head;
};

/// What a chair would say to close the stage as the view of an open one is.
CloseStage closingOf(const SheetView &view);
/// Signed by the chair in office, after all decisions that are in the log.
Statement nextDecision(const Competition &competition, DecisionAct act);

} // namespace juri::fuzz
