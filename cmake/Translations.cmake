# SPDX-License-Identifier: GPL-3.0-or-later
# One catalogue per language for all layers, compiled into core so that the desktop program and the
# command line speak alike. `cmake --build build/dev -t update_translations` refreshes the catalogues.
function(juri_add_translations)
    set(ts_files ${PROJECT_SOURCE_DIR}/translations/juri_en.ts ${PROJECT_SOURCE_DIR}/translations/juri_id.ts)
    set(sources)
    foreach(target IN LISTS ARGN)
        get_target_property(own ${target} SOURCES)
        get_target_property(folder ${target} SOURCE_DIR)
        foreach(file IN LISTS own)
            if(file MATCHES "\\.(cpp|h)$" AND NOT file MATCHES "autogen|/build/")
                cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${folder})
                list(APPEND sources ${file})
            endif()
        endforeach()
    endforeach()
    list(REMOVE_DUPLICATES sources)
    set(list_file ${CMAKE_CURRENT_BINARY_DIR}/translated_sources.lst)
    string(REPLACE ";" "\n" lines "${sources}")
    file(WRITE ${list_file} "${lines}\n")
    add_custom_target(update_translations
        COMMAND Qt6::lupdate -I ${PROJECT_SOURCE_DIR} -no-obsolete -locations none -source-language en -target-language id
                @${list_file} -ts ${PROJECT_SOURCE_DIR}/translations/juri_id.ts
        # English is the source: its catalogue holds only what has two forms.
        COMMAND Qt6::lupdate -I ${PROJECT_SOURCE_DIR} -no-obsolete -locations none -pluralonly -source-language en -target-language en
                @${list_file} -ts ${PROJECT_SOURCE_DIR}/translations/juri_en.ts
        VERBATIM COMMENT "Refreshing translations/*.ts")
    set(catalogues ${ts_files} ${PROJECT_SOURCE_DIR}/translations/qtbase_id.ts)
    qt6_add_lrelease(juri_support TS_FILES ${catalogues} QM_FILES_OUTPUT_VARIABLE qm_files)
    qt_add_resources(juri_support juri_i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
endfunction()
