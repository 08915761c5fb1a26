// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/json.h"

#include <QtCore/QCoreApplication>

#include <simdjson.h>

namespace juri {

namespace {

constexpr std::int64_t largestNumber = 9007199254740991; // 2^53 - 1: exact in every JSON reader

Error jsonError(const QString &detail)
{
    return {ErrorCode::BadPayload,
        QCoreApplication::translate("juri::Json",
            "The content of the file is not written as Juri writes it. Ask for the file again."),
        detail};
}

/// Builds a Json from simdjson's DOM, refusing what the profile does not know.
class ProfileReader
{
public:
    std::optional<Json> read(const simdjson::dom::element &element, int depth)
    {
        if (++m_tokens > Json::maxTokens)
            return refuse("more tokens than allowed");
        switch (element.type()) {
        case simdjson::dom::element_type::OBJECT:
            return readObject(element.get_object().value_unsafe(), depth + 1);
        case simdjson::dom::element_type::ARRAY:
            return readList(element.get_array().value_unsafe(), depth + 1);
        case simdjson::dom::element_type::STRING:
            return readText(element.get_string().value_unsafe());
        case simdjson::dom::element_type::INT64: {
            const std::int64_t number = element.get_int64().value_unsafe();
            if (number > largestNumber || number < -largestNumber)
                return refuse("number beyond 2^53-1");
            return Json(number);
        }
        case simdjson::dom::element_type::BOOL:
            return Json(element.get_bool().value_unsafe());
        case simdjson::dom::element_type::UINT64:
        case simdjson::dom::element_type::DOUBLE:
        case simdjson::dom::element_type::NULL_VALUE:
            break;
        }
        return refuse("null, fraction or number beyond 2^53-1");
    }

    const QString &reason() const { return m_reason; }
    /// True if every text read so far is in Unicode's normal form C.
    bool isNormal() const { return m_normal; }

private:
    std::optional<Json> refuse(const char *reason)
    {
        m_reason = QString::fromLatin1(reason);
        return std::nullopt;
    }

    static bool isKey(std::string_view key)
    {
        return !key.empty() && key.size() <= 64 &&
               std::all_of(key.begin(), key.end(), [](char c) { return c >= ' ' && c <= '~'; });
    }

    std::optional<Json> readObject(const simdjson::dom::object &object, int depth)
    {
        if (depth > Json::maxDepth)
            return refuse("nested too deeply");
        Json::Object members;
        for (const auto &[key, value] : object) {
            if (!isKey(key))
                return refuse("object key that is not 1 to 64 printable ASCII characters");
            auto member = read(value, depth);
            if (!member)
                return std::nullopt;
            const QString name =
                QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
            if (!members.emplace(name, *std::move(member)).second)
                return refuse("the same key twice");
        }
        return Json(std::move(members));
    }

    std::optional<Json> readList(const simdjson::dom::array &array, int depth)
    {
        if (depth > Json::maxDepth)
            return refuse("nested too deeply");
        Json::List items;
        for (const auto &value : array) {
            auto item = read(value, depth);
            if (!item)
                return std::nullopt;
            items.push_back(*std::move(item));
        }
        return Json(std::move(items));
    }

    std::optional<Json> readText(std::string_view text)
    {
        if (static_cast<qsizetype>(text.size()) > Json::maxTextBytes)
            return refuse("text longer than 64 KiB");
        for (const char c : text) {
            if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
                return refuse("control character in a text");
        }
        QString value = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        // Text by text: a combining mark at the start of a text must not meet the syntax before it.
        m_normal = m_normal && isInNormalForm(text, value);
        return Json(std::move(value));
    }

    static bool isInNormalForm(std::string_view bytes, const QString &text)
    {
        // Most texts are ASCII, which is normal as it is.
        const bool ascii = std::all_of(bytes.begin(), bytes.end(),
            [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        return ascii || text == text.normalized(QString::NormalizationForm_C);
    }

    int m_tokens = 0;
    bool m_normal = true;
    QString m_reason;
};

} // namespace

namespace {

Result<Json> parseProfile(const QByteArray &bytes, bool &normal)
{
    // One parser a thread: it keeps its buffers, which 10,000 sheets would otherwise allocate anew.
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element root;
    const auto failure =
        parser.parse(bytes.constData(), static_cast<size_t>(bytes.size())).get(root);
    if (failure != simdjson::SUCCESS)
        return jsonError(QString::fromLatin1(simdjson::error_message(failure)));
    if (root.type() != simdjson::dom::element_type::OBJECT)
        return jsonError(QStringLiteral("top level is not an object"));
    ProfileReader reader;
    auto value = reader.read(root, 0);
    if (!value)
        return jsonError(reader.reason());
    normal = reader.isNormal();
    return *std::move(value);
}

} // namespace

Result<Json> Json::parse(const QByteArray &bytes)
{
    bool normal = true;
    return parseProfile(bytes, normal);
}

Result<Json> Json::parseCanonical(const QByteArray &bytes)
{
    bool normal = true;
    auto value = parseProfile(bytes, normal);
    if (!value)
        return value;
    // Comparing with our own spelling refuses every other way to write the same value in one rule.
    if (value->toBytes() != bytes)
        return jsonError(QStringLiteral("not in the one canonical spelling"));
    if (!normal)
        return jsonError(QStringLiteral("text is not in normal form C"));
    return value;
}

} // namespace juri
