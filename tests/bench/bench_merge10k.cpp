// SPDX-License-Identifier: GPL-3.0-or-later
// The largest hour there is: 10,000 sheets of 60 entries and 8 criteria, from files to the view.
// `bench_merge10k [sheets]` prints what each part takes, beside what the machine cannot do quicker.
#include "core/exchange/sshsig.h"
#include "core/exchange/ustar.h"
#include "core/session/acts.h"
#include "core/support/files.h"
#include "tests/bench/hall.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <sodium.h>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace juri;
using namespace juri::bench;

namespace {

constexpr int judges = 100;
constexpr qint64 anySize = 1024 * 1024;

/// What a piece of work takes: by the clock on the wall, and of the processors' time. On a computer
/// that does nothing else and with one thread the two are alike.
struct Taken
{
    double wall = 0, cpu = 0;
    friend Taken operator+(const Taken &a, const Taken &b)
    {
        return {a.wall + b.wall, a.cpu + b.cpu};
    }
    friend bool operator<(const Taken &a, const Taken &b) { return a.wall < b.wall; }
};

template<typename Work>
Taken taken(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    work();
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9,
        static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC};
}

void line(const char *what, const Taken &time)
{
    std::printf("  %-44s %8.3f s wall %8.3f s cpu\n", what, time.wall, time.cpu);
}

/// The most memory this process ever had, in MB; 0 where /proc does not tell.
int peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &row : status.readAll().split('\n')) {
        if (row.startsWith("VmHWM:"))
            return row.sliced(6).trimmed().split(' ').front().toInt() / 1024;
    }
    return 0;
}

/// Memory is measured from here.
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

/// One step after the other over all files, so that each can be timed by itself.
void printParts(const Hall &hall)
{
    std::vector<QByteArray> files;
    std::vector<std::vector<UstarMember>> archives;
    std::vector<Statement> statements;
    std::printf("Parts, one thread:\n");
    line("read the files", taken([&] {
        for (const QString &path : hall.sheets())
            files.push_back(need(readWholeFile(path, anySize)));
    }));
    line("strict ustar", taken([&] {
        for (const QByteArray &bytes : files)
            archives.push_back(need(readUstar(bytes, 4)));
    }));
    for (auto &members : archives)
        statements.push_back(
            {{}, u"score-sheet"_s, members[0].bytes, members[1].bytes, {}, {members[2]}});
    line("signature", taken([&] {
        for (Statement &one : statements)
            one.signer =
                need(verifySsh(one.body, namespaceOf(StatementType::ScoreSheet), one.signature));
    }));
    line("SHA-256", taken([&] {
        for (Statement &one : statements)
            one.hash = sha256(one.body);
    }));
    line("JSON profile and schema, members", taken([&] {
        for (const Statement &one : statements)
            static_cast<void>(need(readSheet(one)));
    }));
    line("all of these: verifyFile", taken([&] {
        for (const QByteArray &bytes : files)
            static_cast<void>(need(verifyFile(bytes)));
    }));
    const SystemClock clock;
    const auto session =
        need(CompetitionSession::open(hall.copyOfChairFile(u"parts.juri"_s), clock));
    line("SQLite, one transaction", taken([&] {
        const auto stored = session->apply(StatementsEdit{statements});
        if (!stored)
            qFatal("not stored");
    }));
    line("view", taken([&] {
        const Competition &competition = session->competition();
        const SheetView view = viewSheets(competition, competition.stages.front().setup.id);
        if (view.counted.size() != std::min<size_t>(judges, statements.size()))
            qFatal("not every judge counts");
    }));
}

void printFloor(const Hall &hall)
{
    const QByteArray file = need(readWholeFile(hall.sheets().front(), anySize));
    const Statement one = need(verifyFile(file)).statement;
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES], secret[crypto_sign_SECRETKEYBYTES];
    unsigned char signature[crypto_sign_BYTES], message[122] = {};
    crypto_sign_keypair(publicKey, secret);
    crypto_sign_detached(signature, nullptr, message, sizeof(message), secret);
    const auto count = hall.sheets().size();
    const Taken verify = taken([&] {
        for (qsizetype i = 0; i < count; ++i) {
            if (crypto_sign_verify_detached(signature, message, sizeof(message), publicKey) != 0)
                qFatal("does not verify");
        }
    });
    const Taken hash = taken([&] {
        unsigned char digest[crypto_hash_sha512_BYTES];
        for (qsizetype i = 0; i < count; ++i)
            crypto_hash_sha512(digest, reinterpret_cast<const unsigned char *>(one.body.data()),
                static_cast<unsigned long long>(one.body.size()));
    });
    const Taken read = taken([&] {
        for (const QString &path : hall.sheets()) {
            QFile raw(path);
            if (!raw.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
                qFatal("cannot read");
            static_cast<void>(raw.readAll());
        }
    });
    std::printf("What cannot be quicker here, one thread:\n");
    line("Ed25519 verifications alone", verify);
    line("one pass of SHA-512 over the statements", hash);
    line("opening and reading the files", read);
    line("together", verify + hash + read);
}

void printWhole(const Hall &hall, int threads)
{
    const SystemClock clock;
    NoProgress quiet;
    const auto session =
        need(CompetitionSession::open(hall.copyOfChairFile(u"whole.juri"_s), clock));
    forgetPeak();
    std::optional<CheckedFiles> checked;
    const Taken checking = taken([&] {
        checked = need(checkFiles(hall.sheets(), session->competition().setup, quiet, threads));
    });
    const Taken merging = taken([&] {
        if (need(mergeChecked(*session, *std::move(checked), false)).added != hall.sheets().size())
            qFatal("not everything was merged");
    });
    std::printf("Whole, %d thread(s), peak %d MB:\n", threads, peakMegabytes());
    line("checking the files", checking);
    line("merging and viewing what was checked", merging);
    line("verify and merge", checking + merging);
}

/// What the chair waits for when one more sheet comes.
void printOneSheet(const Hall &hall)
{
    const SystemClock clock;
    NoProgress quiet;
    const auto session = need(CompetitionSession::open(hall.copyOfChairFile(u"one.juri"_s), clock));
    constexpr qsizetype before = 100;
    static_cast<void>(need(mergeFiles(*session, hall.sheets().first(before), false, quiet)));
    Taken longest;
    const QStringList more = hall.sheets().mid(before, 20);
    for (const QString &path : more)
        longest = std::max(longest, taken([&] {
            if (need(mergeFiles(*session, {path}, false, quiet)).added != 1)
                qFatal("not merged");
        }));
    std::printf("One sheet on top of %d, committed to the disk:\n", int(before));
    line("the longest of 20", longest);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    if (count < 200)
        qFatal("at least 200 sheets");
    std::printf("%d sheets of %d entries and %d criteria\n", count, Hall::entries, Hall::criteria);
    const Hall hall(judges, count);
    printWhole(hall, 1);
    printWhole(hall, 2);
    printOneSheet(hall);
    printParts(hall);
    printFloor(hall);
    return 0;
}
