// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace juri {

/// Told by long work how far it is; asked whether to go on.
class Progress
{
public:
    virtual ~Progress() = default;
    virtual void report(int done, int total) = 0;
    virtual bool isCancelled() const = 0;
};

/// For callers who do not want to know.
class NoProgress final : public Progress
{
public:
    void report(int, int) override {}
    bool isCancelled() const override { return false; }
};

} // namespace juri
