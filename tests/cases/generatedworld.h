// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/competitionbuilder.h"

#include <functional>

namespace juri::test {

inline const EntryId firstEntry = entryId(1);

inline SigningKey deputyKey()
{
    return keyOf(98);
}

inline SigningKey strangerKey()
{
    return keyOf(97);
}

/// The how many-th key of a judge, from 1.
inline int keyNumber(int judge, int epoch)
{
    return judge + 10 * (epoch - 1);
}

/// The secret half of a key that occurs in generated worlds.
SigningKey secretOf(const QByteArray &publicKey);

/// The sheet that says what another one says, but for what `change` does, signed with its key.
Statement signedAnew(const Statement &statement, const std::function<void(ScoreSheet &)> &change);

/// A day of a competition on which most things go right and something does not, from a seed: the
/// same seed gives the same statements, byte for byte.
class GeneratedWorld
{
public:
    explicit GeneratedWorld(std::uint64_t seed);

    /// The chair's file with everything that arrived.
    const Competition &competition() const { return m_now; }
    /// What arrived, in the order in which it was made.
    const std::vector<Statement> &made() const { return m_made; }

private:
    bool chance(int percent) { return m_dice.below(100) < static_cast<std::uint64_t>(percent); }
    int draw(int from, int to); ///< both ends included
    template<typename T>
    const T &oneOf(const std::vector<T> &all)
    {
        return all[m_dice.below(all.size())];
    }
    SheetView seen() const { return viewSheets(m_now, stageOne); }
    std::vector<QByteArray> sheetHashes() const;
    std::vector<QByteArray> headsOf(int judge) const;

    void arrives(const Statement &statement);
    void issue();
    void decide(const DecisionAct &act);
    ScoreSheet sheetOf(int judge, std::vector<QByteArray> prev);
    Statement sign(const ScoreSheet &sheet, const SigningKey &key);
    void handIn(int judge, const std::vector<QByteArray> &prev);

    // One act each.
    void revise();
    void contradict();
    void restoreBackup();
    void reconcile();
    void loseOne();
    void signWithForeignKey();
    void sendElsewhere();
    void misshape();
    void nextPackage();
    void enrolLate();
    void replaceKey();
    void resolve();
    void decideOften();
    void closeOrGoOn();
    void contradictAsChair();
    void sendMail();

    SeededRandom m_dice;
    Competition m_now;
    std::vector<Statement> m_made;
    std::map<int, int> m_epoch;       ///< how many keys a judge has had
    std::map<QByteArray, int> m_revs; ///< of every sheet that was signed, lost ones too
    std::vector<Statement> m_packages;
    int m_judges = 1;
    int m_copies = 0;
};

} // namespace juri::test
