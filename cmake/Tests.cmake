# SPDX-License-Identifier: GPL-3.0-or-later
# juri_add_test(tst_scale LABEL core SOURCES tst_scale.cpp LIBRARIES juri_domain [GUI])
# One CTest per test class, offscreen, C locale, own home, with a timeout.
function(juri_add_test name)
    cmake_parse_arguments(test "GUI" "LABEL" "SOURCES;LIBRARIES" ${ARGN})
    qt_add_executable(${name} ${test_SOURCES})
    target_link_libraries(${name} PRIVATE juri_flags Qt6::Test ${test_LIBRARIES})
    # One file and its moc: nothing to be joined, and lambdas of a test would get types that warn.
    set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
    add_test(NAME ${name} COMMAND ${name})
    set(home ${CMAKE_BINARY_DIR}/testhome/${name})
    file(MAKE_DIRECTORY ${home})
    set_tests_properties(${name} PROPERTIES TIMEOUT 300 LABELS "${test_LABEL}" ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_RUNTIME_DIR=${home};LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
