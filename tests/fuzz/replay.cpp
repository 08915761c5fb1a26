// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over every file of the folders given, in builds without libFuzzer: what was
// found once stays found.
#include "tests/fuzz/fuzz.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>

using namespace Qt::StringLiterals;

std::size_t LLVMFuzzerMutate(std::uint8_t *, std::size_t size, std::size_t)
{
    return size; // nothing mutates here
}

namespace {

void replay(const QByteArray &bytes, const QString &name)
{
    // The last name before a crash is the one to look at.
    std::fprintf(stderr, "%s\n", qPrintable(name));
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
        static_cast<std::size_t>(bytes.size()));
}

} // namespace

int main(int argc, char **argv)
{
    replay({}, u"(nothing)"_s);
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator all(QFile::decodeName(argv[i]), QDir::Files);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot read %s\n", qPrintable(file.fileName()));
                return 1;
            }
            replay(file.readAll(), file.fileName());
            ++files;
        }
    }
    std::printf("%d inputs replayed\n", files);
    return files > 0 ? 0 : 1; // an empty corpus checks nothing
}
