// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON profile against Qt's own reader and writer: the two accept the same canonical bytes and
// write them alike.
#include "core/support/json.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/jsonmutator.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

using namespace juri;
using namespace juri::fuzz;

namespace {

constexpr qint64 largest = 9'007'199'254'740'991;

bool isProfileText(const QString &text)
{
    // Half of a surrogate pair is an escape to Qt, but no text in UTF-8; and no text begins with a
    // byte order mark.
    return text.isValidUtf16() && !text.startsWith(QChar(0xFEFF)) &&
           text.toUtf8().size() <= Json::maxTextBytes &&
           text == text.normalized(QString::NormalizationForm_C) &&
           std::none_of(text.begin(), text.end(),
               [](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; });
}

bool isProfileKey(const QString &key)
{
    return !key.isEmpty() && key.size() <= 64 &&
           std::all_of(key.begin(), key.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// Whether docs/formats.md allows this value, read with Qt's eyes.
bool isInProfile(const QJsonValue &value, int depth)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return true;
    case QJsonValue::Double: {
        const qint64 number = value.toInteger(largest + 1);
        return number <= largest && number >= -largest;
    }
    case QJsonValue::String:
        return isProfileText(value.toString());
    case QJsonValue::Array: {
        const QJsonArray items = value.toArray();
        return depth < Json::maxDepth &&
               std::all_of(
                   items.begin(), items.end(),
                   [&](const auto &item) { return isInProfile(item, depth + 1); });
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        if (depth >= Json::maxDepth)
            return false;
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!isProfileKey(it.key()) || !isInProfile(it.value(), depth + 1))
                return false;
        }
        return true;
    }
    default:
        return false;
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto strict = Json::parseCanonical(bytes);
    const QJsonDocument second = QJsonDocument::fromJson(bytes);
    const bool same = second.isObject() && second.toJson(QJsonDocument::Compact) == bytes;
    if (strict) {
        demand(strict->toBytes() == bytes, "what is canonical is written as it was read");
        demand(same, "Qt reads canonical bytes and writes them alike");
        demand(strict->inNormalForm() == *strict, "what is canonical is in normal form");
    }
    const bool allowed = same && isInProfile(second.object(), 0);
    demand(allowed == strict.has_value(), "what Qt finds in the profile is canonical");
    if (const auto loose = Json::parse(bytes)) {
        const QByteArray spelled = loose->inNormalForm().toBytes();
        const auto again = Json::parseCanonical(spelled);
        // Only that a text grows beyond the limit in normal form is allowed to happen.
        demand(again || bytes.size() > Json::maxTextBytes / 4, "what was parsed can be spelled");
        demand(!again || again->toBytes() == spelled, "and has one spelling");
        demand(!strict || *loose == *strict, "both readers understand the same");
    }
    return 0;
}

std::size_t LLVMFuzzerCustomMutator(
    std::uint8_t *data, std::size_t size, std::size_t maxSize, unsigned int seed)
{
    const QByteArray bytes = bytesOf(data, size);
    return handBack(seed % 2 == 0 ? mutated(bytes) : mutatedJson(bytes, seed), data, size, maxSize);
}
