// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/jsonmutator.h"

#include "core/support/json.h"
#include "core/support/random.h"
#include "tests/fuzz/fuzz.h"

#include <array>

namespace juri::fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Rewrites a tree with one change at the node of a given number, counted in reading order.
class JsonMutator
{
public:
    JsonMutator(const Json &root, std::uint64_t seed)
        : m_dice(seed)
        , m_root(root)
    {
        m_nodes = count(root);
    }

    Json run()
    {
        m_left = m_dice.below(m_nodes);
        m_borrowed = *nth(m_root, m_dice.below(m_nodes));
        return rewritten(m_root);
    }

private:
    static std::uint64_t count(const Json &value)
    {
        std::uint64_t nodes = 1;
        if (const auto *object = value.object()) {
            for (const auto &[key, member] : *object)
                nodes += count(member);
        } else if (const auto *list = value.list()) {
            for (const Json &item : *list)
                nodes += count(item);
        }
        return nodes;
    }

    static const Json *nth(const Json &value, std::uint64_t number)
    {
        std::uint64_t left = number;
        return find(value, left);
    }

    static const Json *find(const Json &value, std::uint64_t &left)
    {
        if (left-- == 0)
            return &value;
        if (const auto *object = value.object()) {
            for (const auto &[key, member] : *object) {
                if (const Json *found = find(member, left))
                    return found;
            }
        } else if (const auto *list = value.list()) {
            for (const Json &item : *list) {
                if (const Json *found = find(item, left))
                    return found;
            }
        }
        return nullptr;
    }

    Json rewritten(const Json &value)
    {
        if (m_left-- == 0)
            return changed(value);
        if (const auto *object = value.object()) {
            Json::Object copy;
            for (const auto &[key, member] : *object)
                copy.emplace(key, rewritten(member));
            return copy;
        }
        if (const auto *list = value.list()) {
            Json::List copy;
            for (const Json &item : *list)
                copy.push_back(rewritten(item));
            return copy;
        }
        return value;
    }

    Json changed(const Json &value)
    {
        if (m_dice.below(8) == 0)
            return m_dice.below(2) == 0 ? m_borrowed : anything();
        if (const auto *object = value.object())
            return changedObject(*object);
        if (const auto *list = value.list())
            return changedList(*list);
        if (const auto *text = value.text())
            return QString::fromUtf8(mutated(text->toUtf8()));
        if (const auto *number = value.number())
            return changedNumber(*number);
        return Json(!*value.boolean());
    }

    Json anything()
    {
        switch (m_dice.below(5)) {
        case 0:
            return Json::Object();
        case 1:
            return Json::List();
        case 2:
            return QString::fromUtf8(mutated({}));
        case 3:
            return changedNumber(0);
        default:
            return Json(m_dice.below(2) == 0);
        }
    }

    Json changedNumber(std::int64_t number)
    {
        static constexpr std::array<std::int64_t, 12> telling{0, 1, -1, 2, 20, 255, 2'147'483'647,
            2'147'483'648, 1'000'000'001, 9'007'199'254'740'991, -9'007'199'254'740'991, 4096};
        const std::uint64_t kind = m_dice.below(telling.size() + 3);
        if (kind < telling.size())
            return telling.at(kind);
        return number + static_cast<std::int64_t>(m_dice.below(3)) - 1;
    }

    Json changedList(Json::List list)
    {
        const auto any = [&] { return static_cast<std::ptrdiff_t>(m_dice.below(list.size())); };
        if (list.empty() || m_dice.below(4) == 0)
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(m_dice.below(list.size() + 1)),
                m_borrowed);
        else if (const auto kind = m_dice.below(3); kind == 0)
            list.erase(list.begin() + any());
        else if (kind == 1)
            std::swap(list[static_cast<size_t>(any())], list[static_cast<size_t>(any())]);
        else
            list.push_back(changed(Json(list[static_cast<size_t>(any())])));
        return list;
    }

    Json changedObject(Json::Object object)
    {
        if (object.empty() || m_dice.below(4) == 0) {
            object.insert_or_assign(QString::fromLatin1(mutated("a", 16)), m_borrowed);
            return object;
        }
        auto one = object.begin();
        std::advance(one, static_cast<std::ptrdiff_t>(m_dice.below(object.size())));
        if (m_dice.below(2) == 0) {
            object.erase(one);
        } else { // another name for the same value
            auto node = object.extract(one);
            node.key() = QString::fromLatin1(mutated(node.key().toLatin1(), 8));
            object.insert(std::move(node));
        }
        return object;
    }

    SeededRandom m_dice;
    const Json &m_root;
    std::uint64_t m_nodes = 0, m_left = 0;
    Json m_borrowed;
};

} // namespace

QByteArray mutatedJson(const QByteArray &text, std::uint64_t seed)
{
    const auto json = Json::parse(text);
    if (!json)
        return text;
    return JsonMutator(*json, seed).run().toBytes();
}

} // namespace juri::fuzz
