// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/templates.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

namespace juri {

namespace {

using namespace Qt::StringLiterals;

Result<Json> readTemplateJson(const QString &name)
{
    QFile file(u":/templates/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, {}, u"no resource "_s + file.fileName()};
    return Json::parse(file.readAll());
}

/// A template is a method with an id, a title and a source beside it.
Result<Template> readTemplate(const QString &id)
{
    const auto json = readTemplateJson(id);
    if (!json)
        return json.error();
    Json::Object fields = json->object() ? *json->object() : Json::Object();
    const auto takeText = [&](const QString &name) {
        const auto node = fields.extract(name);
        const QString *text = node.empty() ? nullptr : node.mapped().text();
        return text ? *text : QString();
    };
    Template result;
    result.id = takeText(u"id"_s);
    result.title = takeText(u"title"_s);
    result.source = takeText(u"source"_s);
    auto method = methodFromJson(Json(std::move(fields)));
    if (!method)
        return method.error();
    if (result.id != id || result.title.isEmpty() || result.source.isEmpty())
        return Error{ErrorCode::Internal, {}, u"template %1 lacks id, title or source"_s.arg(id)};
    result.method = *std::move(method);
    return result;
}

QStringList templateIds()
{
    const auto index = readTemplateJson(u"index"_s);
    const Json::Object *fields = index ? index->object() : nullptr;
    const auto order = fields ? fields->find(u"order"_s) : Json::Object::const_iterator();
    QStringList ids;
    if (fields && order != fields->end() && order->second.list()) {
        for (const Json &id : *order->second.list())
            ids << (id.text() ? *id.text() : QString());
    }
    Q_ASSERT_X(!ids.isEmpty(), "templateIds", "the bundled templates are not in the program");
    return ids;
}

} // namespace

std::vector<Template> bundledTemplates()
{
    std::vector<Template> templates;
    for (const QString &id : templateIds()) {
        auto one = readTemplate(id);
        Q_ASSERT_X(
            one.has_value(), "bundledTemplates", qPrintable(one ? id : id + one.error().detail));
        if (one)
            templates.push_back(*std::move(one));
    }
    return templates;
}

Result<Template> templateById(const QString &id)
{
    // Looked up in the list first: an id is a person's word and must not become a path.
    const QStringList ids = templateIds();
    if (!ids.contains(id))
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate(
                "juri::Templates", "There is no template “%1”. There are: %2.")
                .arg(id, ids.join(u", "_s)),
            {}};
    return readTemplate(id);
}

} // namespace juri
