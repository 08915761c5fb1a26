# SPDX-License-Identifier: GPL-3.0-or-later
# A room of the core is a static library that links only the rooms below it: the arrows of
# docs/architecture.md as link lines. juri_add_room(exchange USES domain LIBRARIES PkgConfig::sodium SOURCES …)
function(juri_add_room name)
    cmake_parse_arguments(room "" "" "USES;LIBRARIES;SOURCES" ${ARGN})
    qt_add_library(juri_${name} STATIC ${room_SOURCES})
    target_link_libraries(juri_${name} PUBLIC juri_flags Qt6::Core PRIVATE ${room_LIBRARIES})
    foreach(below IN LISTS room_USES)
        target_link_libraries(juri_${name} PUBLIC juri_${below})
    endforeach()
    target_link_libraries(juri_core INTERFACE juri_${name})
    set_property(GLOBAL APPEND PROPERTY JURI_ROOMS juri_${name})
endfunction()
