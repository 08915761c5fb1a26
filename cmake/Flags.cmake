# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings and Qt strictness for our own targets; nothing global. Warnings become errors in the presets.
add_library(juri_flags INTERFACE)
if(MSVC)
    target_compile_options(juri_flags INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(juri_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
        -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -fstack-protector-strong
        # Designated initialisers leave the other members at their defaults on purpose.
        -Wno-missing-field-initializers
        # g++ 12 sees uninitialised members in moved std::variant values that are not there; only with -O3.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized>)
    if(NOT JURI_SANITIZE AND NOT JURI_FUZZ)
        target_compile_definitions(juri_flags INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2> _GLIBCXX_ASSERTIONS)
    endif()
endif()
target_compile_definitions(juri_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(juri_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(JURI_SANITIZE)
    target_compile_options(juri_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(juri_flags INTERFACE -fsanitize=address,undefined)
endif()
if(JURI_FUZZ)
    target_compile_options(juri_flags INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(juri_flags INTERFACE -fsanitize=address,undefined)
endif()
