# SPDX-FileCopyrightText: 2026 The Fettle authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is built with.
function(fettle_target_defaults target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON AUTOMOC ON)
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
    if(MSVC)
        target_compile_options(${target} PRIVATE /W4 /utf-8 $<$<BOOL:${FETTLE_WARNINGS_AS_ERRORS}>:/WX>)
    else()
        target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
            $<$<BOOL:${FETTLE_WARNINGS_AS_ERRORS}>:-Werror>)
    endif()
    if(FETTLE_SANITIZE)
        list(JOIN FETTLE_SANITIZE "," sanitizers)
        # GCC 12 takes what the sanitizers add for reads of values never set, in std::variant and QString.
        target_compile_options(${target} PUBLIC -fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=all
            $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
        target_link_options(${target} PUBLIC -fsanitize=${sanitizers})
    endif()
endfunction()

# The headers that most files of a target read; one precompiled header per library keeps an edit-test turn in seconds.
function(fettle_precompile target)
    target_precompile_headers(${target} PRIVATE ${ARGN})
endfunction()

# Precompiles <QtTest> once for all test programs that see the same Qt modules: once for each would be a minute of every build.
function(fettle_reuse_test_header target header module)
    if(NOT TARGET ${header})
        file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${header}.cpp CONTENT "// Compiled with the header that the tests share.\n")
        add_library(${header} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${header}.cpp)
        fettle_target_defaults(${header})
        set_target_properties(${header} PROPERTIES AUTOMOC OFF)
        target_link_libraries(${header} PRIVATE ${module} Qt6::Test)
        target_compile_definitions(${header} PRIVATE FETTLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" FETTLE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
        target_precompile_headers(${header} PRIVATE <QtTest>)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${header})
endfunction()

# One Qt Test program: fettle_test(NAME name LABEL unit SOURCES a.cpp LIBRARIES fettle_domain).
function(fettle_test)
    cmake_parse_arguments(arg "" "NAME;LABEL;TIMEOUT" "SOURCES;LIBRARIES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(FETTLE_SANITIZE)
        math(EXPR arg_TIMEOUT "5 * ${arg_TIMEOUT}")
    endif()
    add_executable(${arg_NAME} ${arg_SOURCES})
    fettle_target_defaults(${arg_NAME})
    target_link_libraries(${arg_NAME} PRIVATE ${arg_LIBRARIES} Qt6::Test)
    target_compile_definitions(${arg_NAME} PRIVATE FETTLE_SOURCE_DIR="${PROJECT_SOURCE_DIR}" FETTLE_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    if(arg_LABEL STREQUAL "ui")
        fettle_reuse_test_header(${arg_NAME} fettle_window_test_header Qt6::Widgets)
    else()
        fettle_reuse_test_header(${arg_NAME} fettle_test_header Qt6::Core)
    endif()
    add_test(NAME ${arg_NAME} COMMAND ${arg_NAME})
    set_tests_properties(${arg_NAME} PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8")
endfunction()
