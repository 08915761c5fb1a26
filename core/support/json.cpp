// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/json.h"

namespace juri {

namespace {

void appendText(QByteArray &out, const QString &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[(static_cast<unsigned char>(c) >> 4U) & 0xfU];
                out += hex[static_cast<unsigned char>(c) & 0xfU];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendValue(QByteArray &out, const Json &value)
{
    if (const auto *object = value.object()) {
        out += '{';
        bool first = true;
        for (const auto &[key, member] : *object) {
            if (!first)
                out += ',';
            first = false;
            appendText(out, key);
            out += ':';
            appendValue(out, member);
        }
        out += '}';
    } else if (const auto *list = value.list()) {
        out += '[';
        bool first = true;
        for (const Json &item : *list) {
            if (!first)
                out += ',';
            first = false;
            appendValue(out, item);
        }
        out += ']';
    } else if (const auto *text = value.text()) {
        appendText(out, *text);
    } else if (const auto *number = value.number()) {
        out += QByteArray::number(static_cast<qlonglong>(*number));
    } else if (const auto *boolean = value.boolean()) {
        out += *boolean ? "true" : "false";
    }
}

} // namespace

Json Json::inNormalForm() const
{
    if (const QString *plain = text())
        return plain->normalized(QString::NormalizationForm_C);
    if (const List *items = list()) {
        List normal;
        for (const Json &item : *items)
            normal.push_back(item.inNormalForm());
        return normal;
    }
    if (const Object *members = object()) {
        Object normal;
        for (const auto &[key, member] : *members)
            normal.emplace(key, member.inNormalForm());
        return normal;
    }
    return *this;
}

QByteArray Json::toBytes() const
{
    QByteArray out;
    appendValue(out, *this);
    return out;
}

} // namespace juri
