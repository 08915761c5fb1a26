# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DROOT=<source tree> -P CheckLayering.cmake
# Reads every include line and fails where one points upwards or sideways. The table is the architecture:
# room | rooms it may include (besides itself) | Qt modules it may include.
set(core_qt "QtCore")
set(ui_qt "QtCore|QtGui|QtWidgets|QtCharts|QtConcurrent|QtSvg|QtPrintSupport")
set(table
    "core/support|-|${core_qt}"
    "core/domain|core/support|${core_qt}"
    "core/exchange|core/support,core/domain|${core_qt}"
    "core/scoring|core/support,core/domain|${core_qt}"
    "core/assigning|core/support,core/domain|${core_qt}"
    "core/store|core/support,core/domain|${core_qt}"
    "core/session|core/support,core/domain,core/exchange,core/scoring,core/assigning,core/store|${core_qt}"
    "core/rehearsal|core/support,core/domain,core/exchange,core/scoring,core/assigning,core/session|${core_qt}"
    "ui|core/support,core/domain,core/exchange,core/scoring,core/assigning,core/session,core/rehearsal|${ui_qt}"
    "app/gui|ui,core/support,core/domain,core/session|${ui_qt}"
    "app/cli|core/support,core/domain,core/exchange,core/scoring,core/assigning,core/session,core/rehearsal|${core_qt}")

set(wrong 0)
set(files_seen 0)
foreach(row IN LISTS table)
    string(REGEX MATCH "^([^|]*)\\|([^|]*)\\|(.*)$" _ "${row}")
    set(room ${CMAKE_MATCH_1})
    string(REPLACE "," ";" below "${CMAKE_MATCH_2}")
    set(qt "^(${CMAKE_MATCH_3})/")
    file(GLOB_RECURSE files ${ROOT}/${room}/*.h ${ROOT}/${room}/*.cpp)
    foreach(file IN LISTS files)
        math(EXPR files_seen "${files_seen}+1")
        file(STRINGS ${file} includes REGEX "^ *#[ \t]*include")
        foreach(line IN LISTS includes)
            set(allowed OFF)
            if(line MATCHES "\"([^\"]+)\"")
                set(path ${CMAKE_MATCH_1})
                if(path MATCHES "^[a-z0-9_]+\\.moc$|^moc_")
                    set(allowed ON)
                endif()
                foreach(place IN LISTS room below)
                    if(path MATCHES "^${place}/")
                        set(allowed ON)
                    endif()
                endforeach()
            elseif(line MATCHES "<(Qt?[A-Za-z]*/[^>]+)>")
                if(CMAKE_MATCH_1 MATCHES "${qt}")
                    set(allowed ON)
                endif()
            elseif(line MATCHES "<Q[A-Z]")
                # Qt includes name their module, or nobody can see the layer.
            elseif(line MATCHES "<(SQLiteCpp/|sqlite3)")
                if(room STREQUAL "core/store")
                    set(allowed ON)
                endif()
            elseif(line MATCHES "<sodium")
                if(room MATCHES "^core/(exchange|support)$")
                    set(allowed ON)
                endif()
            elseif(line MATCHES "<qrencode")
                if(room STREQUAL "core/support")
                    set(allowed ON)
                endif()
            elseif(line MATCHES "<qt6keychain/")
                if(room STREQUAL "ui")
                    set(allowed ON)
                endif()
            else()
                set(allowed ON)
            endif()
            if(NOT allowed)
                file(RELATIVE_PATH shown ${ROOT} ${file})
                message("${shown}: ${line}  <- not allowed in ${room}")
                set(wrong 1)
            endif()
        endforeach()
    endforeach()
endforeach()
if(files_seen EQUAL 0)
    message(FATAL_ERROR "no source file found below ${ROOT}: nothing was checked")
endif()
if(wrong)
    message(FATAL_ERROR "an include points the wrong way; see docs/architecture.md")
endif()
message("${files_seen} files: every include points down")
