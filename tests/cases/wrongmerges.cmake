# SPDX-License-Identifier: GPL-3.0-or-later
# Plausible ways to get the merge wrong. Each is one line of the program, replaced in a copy of its file, which the
# linker takes instead of the room's own; it must make the properties fail.
add_library(wrongmerge_test OBJECT tst_mergeproperties.cpp generatedworld.cpp generatedacts.cpp generatedworld.h)
set(libraries juri_exchange rapidcheck Qt6::Test)
target_link_libraries(wrongmerge_test PRIVATE ${libraries})

function(juri_wrong_merge name seam right wrong)
    file(READ ${PROJECT_SOURCE_DIR}/${seam} text)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${seam})
    string(FIND "${text}" "${right}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "${seam} no longer has the line that the wrong merge ${name} replaces:\n${right}")
    endif()
    string(REPLACE "${right}" "${wrong}" text "${text}")
    set(copy ${CMAKE_CURRENT_BINARY_DIR}/wrong/${name}.cpp)
    file(CONFIGURE OUTPUT ${copy} CONTENT "${text}" @ONLY)
    add_executable(wrongmerge_${name} ${copy} $<TARGET_OBJECTS:wrongmerge_test>)
    target_link_libraries(wrongmerge_${name} PRIVATE ${libraries})
    add_test(NAME wrongmerge_${name}_fails
        COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/mustfail.py $<TARGET_FILE:wrongmerge_${name}>)
    # The same worlds every time, and no search for a smaller one.
    set_tests_properties(wrongmerge_${name}_fails PROPERTIES TIMEOUT 300 LABELS cases
        ENVIRONMENT "LC_ALL=C.UTF-8;RC_PARAMS=seed=7 max_success=40 noshrink=1")
endfunction()

juri_wrong_merge(lastwriter core/exchange/settlement.cpp [[: choiceFor(judge, heads);]] [[: [&] {
            const QByteArray decided = choiceFor(judge, heads);
            return !decided.isEmpty() ? decided : *std::max_element(heads.begin(), heads.end(), [&](const auto &a, const auto &b) {
                return m_reading.sheets.at(a).sheet.claimedTime < m_reading.sheets.at(b).sheet.claimedTime;
            });
        }();]])
juri_wrong_merge(highestrevision core/exchange/settlement.cpp [[: choiceFor(judge, heads);]] [[: [&] {
            int highest = 0;
            std::vector<QByteArray> best;
            for (const QByteArray &head : heads)
                highest = std::max(highest, m_reading.sheets.at(head).sheet.rev);
            for (const QByteArray &head : heads) {
                if (m_reading.sheets.at(head).sheet.rev == highest)
                    best.push_back(head);
            }
            return best.size() == 1 ? best.front() : choiceFor(judge, heads);
        }();]])
juri_wrong_merge(anykey core/exchange/settlement.cpp
    [[if (own == m_keys.end() || !own->second.contains(facts.signer))]] [[if (own == m_keys.end())]])
juri_wrong_merge(countedanew core/exchange/view.cpp [[view.counted = closing.counted;]]
    [[for (const auto &[judge, handIn] : view.judges) {
        if (!handIn.effective.isEmpty())
            view.counted.insert_or_assign(judge, handIn.effective);
    }]])
set(taking [[competition.statements.try_emplace(statement.hash, statement);]])
juri_wrong_merge(firstimported core/domain/editapply.cpp "${taking}" [[{
            const auto part = [](const Statement &one, const char *from) {
                const auto at = one.body.indexOf(from);
                return at < 0 ? QByteArray() : one.body.mid(at, one.body.indexOf(',', at) - at);
            };
            bool first = true;
            for (const auto &[hash, one] : competition.statements)
                first = first && (one.type != u"score-sheet" || one.type != statement.type ||
                                     part(one, "\"judge\":") != part(statement, "\"judge\":") ||
                                     part(one, "\"rev\":") != part(statement, "\"rev\":"));
            if (first)
                competition.statements.try_emplace(statement.hash, statement);
        }]])
juri_wrong_merge(atthedoor core/domain/editapply.cpp "${taking}" [[{
            bool known = statement.type != u"score-sheet";
            const auto at = statement.body.indexOf("\"key\":\"ssh-");
            const QByteArray key = statement.body.mid(at + 7, 80);
            for (const auto &[hash, one] : competition.statements)
                known = known || (one.type != u"score-sheet" && one.body.contains(key));
            if (known)
                competition.statements.try_emplace(statement.hash, statement);
        }]])
juri_wrong_merge(refusedonceclosed core/domain/editapply.cpp "${taking}" [[{
            bool closed = false;
            for (const auto &[hash, one] : competition.statements)
                closed = closed || one.body.contains("\"kind\":\"close\"");
            if (!closed || statement.type != u"score-sheet")
                competition.statements.try_emplace(statement.hash, statement);
        }]])
