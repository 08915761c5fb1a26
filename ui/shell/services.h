// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace juri {

class Clock;
class KeyKeeper;
class Preferences;
class RandomSource;
class UserPrompts;

/// What pages need from the outside world, passed in so that tests can fix it. Outlives all pages.
struct Services
{
    const Clock &clock;
    RandomSource &random;
    UserPrompts &prompts;
    Preferences &preferences;
    KeyKeeper *keychain = nullptr; ///< none where the computer has none
};

} // namespace juri
