// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/json.h"

#include "core/support/jsonscanner.h"

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
        return Json(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }

    int m_tokens = 0;
    QString m_reason;
};

/// The value that waits in the scanner; of no worth if the document turns out not to be whole.
Json scannedValue(JsonScanner &scanner)
{
    switch (scanner.kind()) {
    case JsonScanner::Kind::Object: {
        Json::Object members;
        for (bool more = scanner.enterObject() && scanner.nextMember(); more;
            more = scanner.nextMember()) {
            const std::string_view key = scanner.key();
            QString name = QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
            members.emplace_hint(members.end(), std::move(name), scannedValue(scanner));
        }
        return members;
    }
    case JsonScanner::Kind::List: {
        Json::List items;
        for (bool more = scanner.enterList() && scanner.nextItem(); more; more = scanner.nextItem())
            items.push_back(scannedValue(scanner));
        return items;
    }
    case JsonScanner::Kind::Text:
        return scanner.string();
    case JsonScanner::Kind::Number:
        return scanner.number();
    case JsonScanner::Kind::Boolean:
        return scanner.boolean();
    case JsonScanner::Kind::Nothing:
        break;
    }
    return {};
}

} // namespace

Result<Json> Json::parse(const QByteArray &bytes)
{
    // One parser a thread: it keeps its buffers for the next document.
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
    return *std::move(value);
}

Result<Json> Json::parseCanonical(const QByteArray &bytes)
{
    JsonScanner scanner(bytes);
    Json value = scannedValue(scanner);
    if (!scanner.isWhole())
        return scanner.error();
    return value;
}

} // namespace juri
