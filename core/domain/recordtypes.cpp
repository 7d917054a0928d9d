// SPDX-FileCopyrightText: 2026 The Fettle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/recordtypes.h"

#include <array>
#include <vector>

namespace fettle
{

namespace
{

using enum ValueType;
using enum MergeRule;
using L = QLatin1StringView;

constexpr auto inc = maskOf(RecordType::Incident);
constexpr auto req = maskOf(RecordType::Request);
constexpr auto prb = maskOf(RecordType::Problem);
constexpr auto chg = maskOf(RecordType::Change);
constexpr auto tsk = maskOf(RecordType::Task);
constexpr auto iss = maskOf(RecordType::Issue);
constexpr auto person = maskOf(RecordType::Person);
constexpr auto agent = maskOf(RecordType::Agent);
constexpr auto who = person | agent;
constexpr auto team = maskOf(RecordType::Team);
constexpr auto service = maskOf(RecordType::Service);
constexpr auto organisation = maskOf(RecordType::Organisation);
constexpr auto ci = maskOf(RecordType::Ci);

constexpr FieldFlags none = FieldFlag::None;
constexpr FieldFlags search = FieldFlag::Searchable;
constexpr FieldFlags indexed = FieldFlag::Indexed;
constexpr FieldFlags required = FieldFlag::Required;
constexpr FieldFlags config = FieldFlag::Configuration;

constexpr L channels[] = {L("phone"), L("email"), L("portal"), L("chat"), L("walk_in"), L("monitoring"), L("api"), L("import")};
constexpr L incidentKinds[] = {L("outage"), L("degradation")};
constexpr L resolutionKinds[] = {L("permanent"), L("temporary"), L("workaround")};
// The list of iTop's ITIL modules (FEATURES 5.5), and what importers meet beside it is kept as it is.
constexpr L resolutionCodes[] = {
    L("assistance"), L("bug_fixed"), L("hardware_repair"), L("software_patch"), L("system_update"), L("training"), L("other")};
constexpr L holdReasons[] = {L("caller"), L("vendor"), L("change"), L("problem"), L("parts"), L("visit"), L("evidence")};
constexpr L cancelReasons[] = {L("duplicate"), L("not_an_incident"), L("out_of_hours"), L("in_maintenance")};
constexpr L decisions[] = {L("accept"), L("workaround"), L("fix")};
constexpr L closeCodes[] = {L("fix_applied"), L("risk_accepted"), L("workaround_accepted"), L("duplicate"), L("canceled")};
constexpr L changeTypes[] = {L("standard"), L("normal"), L("emergency")};
constexpr L changeResults[] = {L("successful"), L("successful_with_issues"), L("failed"), L("backed_out")};
constexpr L risks[] = {L("low"), L("medium"), L("high")};
constexpr L issueKinds[] = {L("bug"), L("task"), L("improvement"), L("feature")};
constexpr L severities[] = {L("blocker"), L("critical"), L("major"), L("minor"), L("trivial")};
constexpr L issueResolutions[] = {L("fixed"), L("wont_fix"), L("duplicate"), L("cannot_reproduce"), L("by_design")};
constexpr L entryKinds[] = {L("reply"), L("note"), L("mail"), L("call"), L("chat"), L("system")};
// FEATURES 5.5; "affects" ties a ticket to a CI, "answered_by" to an article.
constexpr L linkKinds[] = {L("parent_of"), L("duplicate_of"), L("merged_into"), L("relates"), L("blocks"), L("caused_by"),
    L("made_visible_by"), L("fixed_by"), L("implemented_by"), L("affects"), L("answered_by"), L("handed_off_to")};
constexpr L linkRoles[] = {L("primary"), L("affected"), L("manual"), L("computed"), L("not_impacted")};
constexpr L ciStates[] = {L("planned"), L("ordered"), L("in_stock"), L("test"), L("production"), L("maintenance"), L("repair"),
    L("retired"), L("disposed"), L("lost")};
constexpr L relationKinds[] = {
    L("depends_on"), L("impacts"), L("runs_on"), L("located_in"), L("mounted_in"), L("cabled_to"), L("terminates_at"), L("member_of")};
constexpr L languages[] = {L("en"), L("de")};

constexpr FieldDecl ticketFields[] = {
    {L("number"), Integer, Append, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Number")},
    {L("subject"), Text, Register, 0, 0, search | required, QT_TRANSLATE_NOOP("Field", "Title")},
    {L("description"), LongText, MergedText, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Description")},
    {L("state"), Word, Verb, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "State")},
    {L("hold_reason"), Word, Verb, 0, 0, none, QT_TRANSLATE_NOOP("Field", "On hold because"), holdReasons},
    {L("cancel_reason"), Word, Verb, inc, 0, none, QT_TRANSLATE_NOOP("Field", "Canceled because"), cancelReasons},
    {L("requester"), Ref, Register, 0, who, indexed, QT_TRANSLATE_NOOP("Field", "Requester")},
    {L("affected"), Ref, Register, 0, who, none, QT_TRANSLATE_NOOP("Field", "Affected person")},
    {L("opened_by"), Ref, Register, 0, who, none, QT_TRANSLATE_NOOP("Field", "Opened by")},
    {L("organisation"), Ref, Register, 0, organisation, indexed, QT_TRANSLATE_NOOP("Field", "Organisation")},
    {L("location"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Location")},
    {L("channel"), Word, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Channel"), channels},
    {L("category"), Text, Register, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "Category")},
    {L("subcategory"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Subcategory")},
    {L("service"), Ref, Register, 0, service, indexed, QT_TRANSLATE_NOOP("Field", "Service")},
    {L("ci"), Ref, Register, 0, ci, indexed, QT_TRANSLATE_NOOP("Field", "Configuration item")},
    {L("impact"), Integer, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Impact")},
    {L("urgency"), Integer, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Urgency")},
    {L("matrix"), Ref, Register, 0, maskOf(RecordType::Matrix), none,
        QT_TRANSLATE_NOOP("Field", "Priority matrix")}, // empty: the published one
    {L("lifecycle"), Ref, Derived, 0, maskOf(RecordType::Lifecycle), none,
        QT_TRANSLATE_NOOP("Field", "Lifecycle")}, // the version the ticket runs by
    {L("priority_override"), Integer, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Priority set by hand")},
    {L("priority_reason"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Reason for the priority")},
    {L("team"), Ref, Ownership, 0, team, indexed, QT_TRANSLATE_NOOP("Field", "Team")},
    {L("assignee"), Ref, Ownership, 0, agent, indexed, QT_TRANSLATE_NOOP("Field", "Assignee")},
    {L("watchers"), RefSet, Set, 0, who, none, QT_TRANSLATE_NOOP("Field", "Watchers")},
    {L("tags"), WordSet, Set, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Tags")},
    {L("due"), Instant, Register, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "Due")},
    {L("resumes_at"), Instant, Verb, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Resumes")},
    {L("planned_start"), Instant, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Planned start")},
    {L("planned_end"), Instant, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Planned end")},
    {L("parent"), Ref, Register, 0, ticketTypes, none, QT_TRANSLATE_NOOP("Field", "Parent")},
    // incident
    {L("kind"), Word, Register, inc, 0, none, QT_TRANSLATE_NOOP("Field", "Kind"), incidentKinds},
    {L("detected_at"), Instant, Register, inc | prb, 0, none, QT_TRANSLATE_NOOP("Field", "Detected")},
    {L("impact_start"), Instant, Register, inc, 0, none, QT_TRANSLATE_NOOP("Field", "Impact start")},
    {L("impact_end"), Instant, Register, inc, 0, none, QT_TRANSLATE_NOOP("Field", "Impact end")},
    {L("major"), Boolean, Register, inc, 0, none, QT_TRANSLATE_NOOP("Field", "Major incident")},
    {L("problem"), Ref, Register, inc, prb, none, QT_TRANSLATE_NOOP("Field", "Caused by problem")},
    {L("change"), Ref, Register, inc, chg, none, QT_TRANSLATE_NOOP("Field", "Solved by change")},
    {L("caused_by_change"), Ref, Register, inc, chg, none, QT_TRANSLATE_NOOP("Field", "Caused by change")},
    {L("vendor"), Text, Register, inc, 0, none, QT_TRANSLATE_NOOP("Field", "Vendor")},
    {L("symptom"), Text, Register, inc | prb, 0, none, QT_TRANSLATE_NOOP("Field", "Symptom")},
    {L("resolution_kind"), Word, Register, inc, 0, none, QT_TRANSLATE_NOOP("Field", "Kind of resolution"), resolutionKinds},
    {L("resolution_code"), Word, Register, inc | req | prb, 0, none, QT_TRANSLATE_NOOP("Field", "Resolution code"), resolutionCodes},
    {L("resolution_notes"), LongText, MergedText, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Resolution notes")},
    {L("resolved_by"), Ref, Register, 0, who, none, QT_TRANSLATE_NOOP("Field", "Resolved by")},
    {L("satisfaction"), Integer, Register, inc | req, 0, none, QT_TRANSLATE_NOOP("Field", "Satisfaction")},
    // request
    {L("catalog_item"), Text, Register, req, 0, none, QT_TRANSLATE_NOOP("Field", "Catalog item")},
    {L("form_answers"), Json, Register, req, 0, none, QT_TRANSLATE_NOOP("Field", "Form answers")},
    {L("cost"), Real, Register, req | prb, 0, none, QT_TRANSLATE_NOOP("Field", "Cost")},
    // problem
    {L("cause"), Text, Register, prb, 0, search, QT_TRANSLATE_NOOP("Field", "Cause")},
    {L("cause_notes"), LongText, MergedText, prb, 0, search, QT_TRANSLATE_NOOP("Field", "Notes on the cause")},
    {L("workaround"), LongText, MergedText, prb, 0, search, QT_TRANSLATE_NOOP("Field", "Workaround")},
    {L("decision"), Word, Register, prb, 0, none, QT_TRANSLATE_NOOP("Field", "Decision"), decisions},
    {L("decision_reason"), Text, Register, prb, 0, none, QT_TRANSLATE_NOOP("Field", "Reason of the decision")},
    {L("approver"), Ref, Register, prb | chg, who, none, QT_TRANSLATE_NOOP("Field", "Approver")},
    {L("review_date"), Instant, Register, prb, 0, none, QT_TRANSLATE_NOOP("Field", "Review date")},
    {L("known_error"), Boolean, Register, prb, 0, none, QT_TRANSLATE_NOOP("Field", "Known error")},
    {L("article"), Ref, Register, prb | inc | req, maskOf(RecordType::Article), none, QT_TRANSLATE_NOOP("Field", "Knowledge article")},
    {L("fix_change"), Ref, Register, prb, chg, none, QT_TRANSLATE_NOOP("Field", "Fixed by change")},
    {L("duplicate_of"), Ref, Register, 0, ticketTypes, none, QT_TRANSLATE_NOOP("Field", "Duplicate of")},
    {L("close_code"), Word, Register, prb, 0, none, QT_TRANSLATE_NOOP("Field", "Closure code"), closeCodes},
    // change
    {L("change_type"), Word, Register, chg, 0, none, QT_TRANSLATE_NOOP("Field", "Type of change"), changeTypes},
    {L("reason"), Text, Register, chg | tsk, 0, none, QT_TRANSLATE_NOOP("Field", "Reason")},
    {L("plan_rollout"), LongText, MergedText, chg, 0, search, QT_TRANSLATE_NOOP("Field", "Rollout plan")},
    {L("plan_test"), LongText, MergedText, chg, 0, search, QT_TRANSLATE_NOOP("Field", "Test plan")},
    {L("plan_backout"), LongText, MergedText, chg, 0, search, QT_TRANSLATE_NOOP("Field", "Back-out plan")},
    {L("plan_communication"), LongText, MergedText, chg, 0, search, QT_TRANSLATE_NOOP("Field", "Communication plan")},
    {L("risk"), Word, Register, chg, 0, none, QT_TRANSLATE_NOOP("Field", "Risk"), risks},
    {L("outage"), Boolean, Register, chg, 0, none, QT_TRANSLATE_NOOP("Field", "Causes an outage")},
    {L("downtime_start"), Instant, Register, chg, 0, none, QT_TRANSLATE_NOOP("Field", "Downtime start")},
    {L("downtime_end"), Instant, Register, chg, 0, none, QT_TRANSLATE_NOOP("Field", "Downtime end")},
    {L("actual_start"), Instant, Register, chg | tsk, 0, none, QT_TRANSLATE_NOOP("Field", "Actual start")},
    {L("actual_end"), Instant, Register, chg | tsk, 0, none, QT_TRANSLATE_NOOP("Field", "Actual end")},
    {L("result"), Word, Register, chg, 0, none, QT_TRANSLATE_NOOP("Field", "Result"), changeResults},
    {L("review_notes"), LongText, MergedText, chg, 0, search, QT_TRANSLATE_NOOP("Field", "Review notes")},
    {L("unauthorised"), Boolean, Register, chg, 0, none, QT_TRANSLATE_NOOP("Field", "Unauthorised")},
    {L("approval_due"), Boolean, Register, chg, 0, none, QT_TRANSLATE_NOOP("Field", "Retrospective approval due")},
    // issue
    {L("issue_kind"), Word, Register, iss, 0, none, QT_TRANSLATE_NOOP("Field", "Kind of issue"), issueKinds},
    {L("severity"), Word, Register, iss, 0, none, QT_TRANSLATE_NOOP("Field", "Severity"), severities},
    {L("product"), Text, Register, iss, 0, none, QT_TRANSLATE_NOOP("Field", "Product")},
    {L("component"), Text, Register, iss, 0, none, QT_TRANSLATE_NOOP("Field", "Component")},
    {L("affected_version"), Text, Register, iss, 0, none, QT_TRANSLATE_NOOP("Field", "Affected version")},
    {L("fixed_version"), Text, Register, iss, 0, none, QT_TRANSLATE_NOOP("Field", "Fixed version")},
    {L("steps"), LongText, MergedText, iss, 0, search, QT_TRANSLATE_NOOP("Field", "Steps to reproduce")},
    {L("expected"), LongText, MergedText, iss, 0, search, QT_TRANSLATE_NOOP("Field", "Expected result")},
    {L("actual"), LongText, MergedText, iss, 0, search, QT_TRANSLATE_NOOP("Field", "Actual result")},
    {L("environment"), Text, Register, iss, 0, none, QT_TRANSLATE_NOOP("Field", "Environment")},
    {L("resolution"), Word, Register, iss, 0, none, QT_TRANSLATE_NOOP("Field", "Resolution"), issueResolutions},
    // what imports bring and reports want
    {L("made_sla"), Boolean, Register, inc, 0, none, QT_TRANSLATE_NOOP("Field", "SLA met at the source")},
    // derived from the operations of the ticket and of its entries
    {L("state_category"), Integer, Derived, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "State category")},
    {L("priority"), Integer, Derived, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "Priority")},
    {L("computed_priority"), Integer, Derived, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Priority by the matrix")},
    {L("opened"), Instant, Derived, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "Opened")},
    {L("updated"), Instant, Derived, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "Updated")},
    {L("resolved"), Instant, Derived, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "Resolved")},
    {L("closed"), Instant, Derived, 0, 0, indexed, QT_TRANSLATE_NOOP("Field", "Closed")},
    {L("reopen_count"), Integer, Derived, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Times reopened")},
    {L("entry_count"), Integer, Derived, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Entries")},
    {L("last_public"), Instant, Derived, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Last public entry")},
};

constexpr FieldDecl entryFields[] = {
    {L("ticket"), Ref, Append, 0, ticketTypes | maskOf(RecordType::Article), required | indexed, QT_TRANSLATE_NOOP("Field", "Ticket")},
    {L("kind"), Word, Append, 0, 0, required, QT_TRANSLATE_NOOP("Field", "Kind"), entryKinds},
    {L("public"), Boolean, Append, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Public")},
    {L("author"), Ref, Append, 0, who, none, QT_TRANSLATE_NOOP("Field", "Author")},
    {L("body"), LongText, MergedText, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Text")},
    {L("at"), Instant, Derived, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Time")},
};

constexpr FieldDecl attachmentFields[] = {
    {L("ticket"), Ref, Append, 0, 0, required | indexed, QT_TRANSLATE_NOOP("Field", "Ticket")},
    {L("entry"), Ref, Append, 0, maskOf(RecordType::Entry), none, QT_TRANSLATE_NOOP("Field", "Entry")},
    {L("name"), Text, Register, 0, 0, search | required, QT_TRANSLATE_NOOP("Field", "File name")},
    {L("media_type"), Text, Append, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Media type")},
    {L("size"), Integer, Append, 0, 0, required, QT_TRANSLATE_NOOP("Field", "Size")},
    {L("sha256"), Text, Blob, 0, 0, required, QT_TRANSLATE_NOOP("Field", "SHA-256")},
    {L("at"), Instant, Derived, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Time")},
};

constexpr FieldDecl linkFields[] = {
    {L("kind"), Word, Append, 0, 0, required, QT_TRANSLATE_NOOP("Field", "Kind"), linkKinds},
    {L("source"), Ref, Append, 0, 0, required | indexed, QT_TRANSLATE_NOOP("Field", "From")},
    {L("target"), Ref, Append, 0, 0, required | indexed, QT_TRANSLATE_NOOP("Field", "To")},
    {L("role"), Word, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Role"), linkRoles},
};

constexpr FieldDecl ciFields[] = {
    {L("name"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("class"), Text, Register, 0, 0, indexed | required, QT_TRANSLATE_NOOP("Field", "Class")},
    {L("state"), Word, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "State"), ciStates},
    {L("criticality"), Word, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Criticality"), risks},
    {L("role"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Role")},
    {L("manufacturer"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Manufacturer")},
    {L("model"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Model")},
    {L("part_number"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Part number")},
    {L("serial"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Serial number")},
    {L("asset_tag"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Asset tag")},
    {L("location"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Location")},
    {L("organisation"), Ref, Register, 0, organisation, none, QT_TRANSLATE_NOOP("Field", "Organisation")},
    {L("owner"), Ref, Register, 0, who, none, QT_TRANSLATE_NOOP("Field", "Owner")},
    {L("team"), Ref, Register, 0, team, none, QT_TRANSLATE_NOOP("Field", "Support team")},
    {L("platform"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Platform")},
    {L("address"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Address")},
};

constexpr FieldDecl relationFields[] = {
    {L("source"), Ref, Append, 0, ci | service, required | indexed, QT_TRANSLATE_NOOP("Field", "From")},
    {L("kind"), Word, Append, 0, 0, required, QT_TRANSLATE_NOOP("Field", "Kind"), relationKinds},
    {L("target"), Ref, Append, 0, ci | service, required | indexed, QT_TRANSLATE_NOOP("Field", "To")},
    {L("redundancy"), Integer, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Redundancy")},
};

constexpr FieldDecl articleFields[] = {
    {L("key"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Key")},
    {L("category"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Category")},
    {L("state"), Word, Verb, 0, 0, none, QT_TRANSLATE_NOOP("Field", "State")},
    {L("owner"), Ref, Register, 0, agent, none, QT_TRANSLATE_NOOP("Field", "Owner")},
    {L("valid_until"), Instant, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Valid until")},
    {L("known_error"), Boolean, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Known error")},
    {L("service"), Ref, Register, 0, service, none, QT_TRANSLATE_NOOP("Field", "Service")},
};

constexpr FieldDecl articleTextFields[] = {
    {L("article"), Ref, Append, 0, maskOf(RecordType::Article), required | indexed, QT_TRANSLATE_NOOP("Field", "Article")},
    {L("language"), Word, Append, 0, 0, required, QT_TRANSLATE_NOOP("Field", "Language"), languages},
    {L("title"), Text, Register, 0, 0, search | required, QT_TRANSLATE_NOOP("Field", "Title")},
    {L("section"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Section")},
    {L("body"), LongText, MergedText, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Text")},
};

constexpr FieldDecl personFields[] = {
    {L("name"), Text, Register, 0, 0, search | required, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("email"), Text, Register, 0, 0, search | indexed, QT_TRANSLATE_NOOP("Field", "E-mail")},
    {L("phone"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Phone")},
    {L("organisation"), Ref, Register, 0, organisation, none, QT_TRANSLATE_NOOP("Field", "Organisation")},
    {L("location"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Location")},
    {L("job_title"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Job title")},
    {L("language"), Word, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Language"), languages},
    {L("vip"), Boolean, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "VIP")},
};

constexpr FieldDecl organisationFields[] = {
    {L("name"), Text, Register, 0, 0, search | required, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("domain"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "Mail domain")},
};

constexpr FieldDecl agentFields[] = {
    {L("name"), Text, Register, 0, 0, search | required, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("login"), Text, Register, 0, 0, config | indexed, QT_TRANSLATE_NOOP("Field", "Login")},
    {L("email"), Text, Register, 0, 0, search, QT_TRANSLATE_NOOP("Field", "E-mail")},
    {L("person"), Ref, Register, 0, person, none, QT_TRANSLATE_NOOP("Field", "Person")},
    {L("teams"), RefSet, Set, 0, team, config, QT_TRANSLATE_NOOP("Field", "Teams")},
    {L("active"), Boolean, Register, 0, 0, config, QT_TRANSLATE_NOOP("Field", "Active")},
};

constexpr FieldDecl teamFields[] = {
    {L("name"), Text, Register, 0, 0, search | required, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("email"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "E-mail")},
    {L("calendar"), Ref, Register, 0, maskOf(RecordType::Calendar), config, QT_TRANSLATE_NOOP("Field", "Calendar")},
    {L("lead"), Ref, Register, 0, agent, config, QT_TRANSLATE_NOOP("Field", "Team lead")},
};

constexpr FieldDecl serviceFields[] = {
    {L("name"), Text, Register, 0, 0, search | required, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("description"), LongText, MergedText, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Description")},
    {L("team"), Ref, Register, 0, team, none, QT_TRANSLATE_NOOP("Field", "Support team")},
    {L("criticality"), Word, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Criticality"), risks},
    {L("calendar"), Ref, Register, 0, maskOf(RecordType::Calendar), config, QT_TRANSLATE_NOOP("Field", "Calendar")},
};

constexpr FieldDecl savedViewFields[] = {
    {L("name"), Text, Register, 0, 0, required, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("owner"), Ref, Register, 0, agent, none, QT_TRANSLATE_NOOP("Field", "Owner")}, // empty: everybody's
    {L("query"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Filter")},
    {L("sort"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Sort")}, // "-priority": descending
    {L("columns"), Json, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Columns")},
    {L("section"), Word, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Section")},
    {L("position"), Text, Ordered, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Position")},
};

constexpr FieldDecl tagFields[] = {
    {L("name"), Text, Register, 0, 0, required | indexed, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("color"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Colour")},
};

// Versioned configuration: one record per version, published by its create; the body is the same JSON that files hold.
constexpr FieldDecl lifecycleFields[] = {
    {L("key"), Text, Append, 0, 0, required | config, QT_TRANSLATE_NOOP("Field", "Key")},
    {L("version"), Integer, Append, 0, 0, required | config, QT_TRANSLATE_NOOP("Field", "Version")},
    {L("name"), Text, Register, 0, 0, config, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("body"), Json, Append, 0, 0, required | config, QT_TRANSLATE_NOOP("Field", "Definition")},
};

constexpr FieldDecl calendarFields[] = {
    {L("key"), Text, Append, 0, 0, required | config, QT_TRANSLATE_NOOP("Field", "Key")},
    {L("version"), Integer, Append, 0, 0, required | config, QT_TRANSLATE_NOOP("Field", "Version")},
    {L("name"), Text, Register, 0, 0, config, QT_TRANSLATE_NOOP("Field", "Name")},
    {L("time_zone"), Text, Append, 0, 0, required | config, QT_TRANSLATE_NOOP("Field", "Time zone")},
    {L("body"), Json, Append, 0, 0, required | config, QT_TRANSLATE_NOOP("Field", "Definition")},
};

constexpr FieldDecl externalRefFields[] = {
    {L("source"), Text, Append, 0, 0, required, QT_TRANSLATE_NOOP("Field", "Source")},
    {L("key"), Text, Append, 0, 0, required | indexed, QT_TRANSLATE_NOOP("Field", "Key")},
    {L("record"), Ref, Append, 0, 0, required | indexed, QT_TRANSLATE_NOOP("Field", "Record")},
    {L("url"), Text, Register, 0, 0, none, QT_TRANSLATE_NOOP("Field", "Address")},
};

constexpr TableDecl tickets{L("ticket"), ticketTypes, ticketFields};
constexpr TableDecl entries{L("entry"), maskOf(RecordType::Entry), entryFields};
constexpr TableDecl attachments{L("attachment"), maskOf(RecordType::Attachment), attachmentFields};
constexpr TableDecl links{L("link"), maskOf(RecordType::Link), linkFields};
constexpr TableDecl cis{L("ci"), maskOf(RecordType::Ci), ciFields};
constexpr TableDecl relations{L("relation"), maskOf(RecordType::Relation), relationFields};
constexpr TableDecl articles{L("article"), maskOf(RecordType::Article), articleFields};
constexpr TableDecl articleTexts{L("article_text"), maskOf(RecordType::ArticleText), articleTextFields};
constexpr TableDecl persons{L("person"), maskOf(RecordType::Person), personFields};
constexpr TableDecl organisations{L("organisation"), maskOf(RecordType::Organisation), organisationFields};
constexpr TableDecl agents{L("agent"), maskOf(RecordType::Agent), agentFields};
constexpr TableDecl teams{L("team"), maskOf(RecordType::Team), teamFields};
constexpr TableDecl services{L("service"), maskOf(RecordType::Service), serviceFields};
constexpr TableDecl savedViews{L("saved_view"), maskOf(RecordType::SavedView), savedViewFields};
constexpr TableDecl tags{L("tag"), maskOf(RecordType::Tag), tagFields};
constexpr TableDecl lifecycles{L("lifecycle"), maskOf(RecordType::Lifecycle), lifecycleFields};
constexpr TableDecl matrices{L("matrix"), maskOf(RecordType::Matrix), lifecycleFields};
constexpr TableDecl calendars{L("calendar"), maskOf(RecordType::Calendar), calendarFields};
constexpr TableDecl externalRefs{L("external_ref"), maskOf(RecordType::ExternalRef), externalRefFields};

constexpr std::array<const TableDecl *, 19> tables{&tickets, &entries, &attachments, &links, &cis, &relations, &articles, &articleTexts,
    &persons, &organisations, &agents, &teams, &services, &savedViews, &tags, &lifecycles, &matrices, &calendars, &externalRefs};

constexpr RecordTypeDecl types[] = {
    {RecordType::Incident, L("incident"), L("INC"), QT_TRANSLATE_NOOP("RecordType", "Incident"), &tickets},
    {RecordType::Request, L("request"), L("REQ"), QT_TRANSLATE_NOOP("RecordType", "Service request"), &tickets},
    {RecordType::Problem, L("problem"), L("PRB"), QT_TRANSLATE_NOOP("RecordType", "Problem"), &tickets},
    {RecordType::Change, L("change"), L("CHG"), QT_TRANSLATE_NOOP("RecordType", "Change"), &tickets},
    {RecordType::Task, L("task"), L("TSK"), QT_TRANSLATE_NOOP("RecordType", "Task"), &tickets},
    {RecordType::Issue, L("issue"), L("ISS"), QT_TRANSLATE_NOOP("RecordType", "Issue"), &tickets},
    {RecordType::Entry, L("entry"), L(""), QT_TRANSLATE_NOOP("RecordType", "Entry"), &entries},
    {RecordType::Attachment, L("attachment"), L(""), QT_TRANSLATE_NOOP("RecordType", "Attachment"), &attachments},
    {RecordType::Link, L("link"), L(""), QT_TRANSLATE_NOOP("RecordType", "Link"), &links},
    {RecordType::Ci, L("ci"), L(""), QT_TRANSLATE_NOOP("RecordType", "Configuration item"), &cis},
    {RecordType::Relation, L("relation"), L(""), QT_TRANSLATE_NOOP("RecordType", "Relation"), &relations},
    {RecordType::Article, L("article"), L(""), QT_TRANSLATE_NOOP("RecordType", "Knowledge article"), &articles},
    {RecordType::ArticleText, L("article_text"), L(""), QT_TRANSLATE_NOOP("RecordType", "Article text"), &articleTexts},
    {RecordType::Person, L("person"), L(""), QT_TRANSLATE_NOOP("RecordType", "Person"), &persons},
    {RecordType::Organisation, L("organisation"), L(""), QT_TRANSLATE_NOOP("RecordType", "Organisation"), &organisations},
    {RecordType::Agent, L("agent"), L(""), QT_TRANSLATE_NOOP("RecordType", "Agent"), &agents},
    {RecordType::Team, L("team"), L(""), QT_TRANSLATE_NOOP("RecordType", "Team"), &teams},
    {RecordType::Service, L("service"), L(""), QT_TRANSLATE_NOOP("RecordType", "Service"), &services},
    {RecordType::SavedView, L("saved_view"), L(""), QT_TRANSLATE_NOOP("RecordType", "Saved view"), &savedViews},
    {RecordType::Tag, L("tag"), L(""), QT_TRANSLATE_NOOP("RecordType", "Tag"), &tags},
    {RecordType::Lifecycle, L("lifecycle"), L(""), QT_TRANSLATE_NOOP("RecordType", "Lifecycle"), &lifecycles},
    {RecordType::Matrix, L("matrix"), L(""), QT_TRANSLATE_NOOP("RecordType", "Priority matrix"), &matrices},
    {RecordType::Calendar, L("calendar"), L(""), QT_TRANSLATE_NOOP("RecordType", "Calendar"), &calendars},
    {RecordType::ExternalRef, L("external_ref"), L(""), QT_TRANSLATE_NOOP("RecordType", "External reference"), &externalRefs},
};

/// Field names of one table by a hash of their length and three letters: asked for many times per operation.
class FieldIndex
{
public:
    explicit FieldIndex(std::span<const FieldDecl> fields)
        : m_fields(fields)
    {
        m_slots.fill(-1);
        for (size_t i = 0; i < fields.size(); ++i) {
            size_t slot = slotOf(fields[i].name);
            while (m_slots[slot] >= 0)
                slot = (slot + 1) % m_slots.size();
            m_slots[slot] = static_cast<qint16>(i);
        }
    }
    [[nodiscard]] int find(QStringView name) const
    {
        if (name.isEmpty())
            return -1;
        for (size_t slot = slotOf(name); m_slots[slot] >= 0; slot = (slot + 1) % m_slots.size())
            if (name == m_fields[static_cast<size_t>(m_slots[slot])].name)
                return m_slots[slot];
        return -1;
    }

private:
    template <class Text>
    [[nodiscard]] static size_t slotOf(const Text &name)
    {
        const auto at = [&](qsizetype i) { return static_cast<size_t>(QChar(name[i]).unicode()); };
        const qsizetype size = name.size();
        return (static_cast<size_t>(size) * 131 + at(0) * 31 + at(size / 2) * 17 + at(size - 1) * 7 + at(size > 5 ? 5 : 0) * 61) % 512;
    }

    std::span<const FieldDecl> m_fields;
    std::array<qint16, 512> m_slots;
};

const FieldIndex &fieldIndex(const TableDecl &table)
{
    static const auto all = [] {
        std::vector<FieldIndex> indexes;
        indexes.reserve(std::size(tables));
        for (const TableDecl *declared : tables)
            indexes.emplace_back(declared->fields);
        return indexes;
    }();
    size_t at = 0;
    while (tables[at] != &table)
        ++at;
    return all[at];
}

}

int TableDecl::indexOf(QStringView field) const
{
    return fieldIndex(*this).find(field);
}

const FieldDecl *TableDecl::find(QStringView field) const
{
    const int index = indexOf(field);
    return index < 0 ? nullptr : &fields[static_cast<size_t>(index)];
}

const FieldDecl *RecordTypeDecl::field(QStringView name) const
{
    const FieldDecl *found = table->find(name);
    return found && has(*found) ? found : nullptr;
}

bool RecordTypeDecl::hasLifecycle() const
{
    const FieldDecl *state = table->find(u"state");
    return state && state->merge == MergeRule::Verb;
}

std::span<const RecordTypeDecl> recordTypes()
{
    return types;
}

std::span<const TableDecl *const> recordTables()
{
    return tables;
}

const RecordTypeDecl &declaration(RecordType type)
{
    const RecordTypeDecl *found = findRecordType(static_cast<int>(type));
    Q_ASSERT(found);
    return *found;
}

const RecordTypeDecl *findRecordType(QStringView word)
{
    for (const RecordTypeDecl &type : types)
        if (word == type.word)
            return &type;
    return nullptr;
}

const RecordTypeDecl *findRecordType(int number)
{
    for (const RecordTypeDecl &type : types)
        if (static_cast<int>(type.type) == number)
            return &type;
    return nullptr;
}

const RecordTypeDecl *findByPrefix(QStringView prefix)
{
    for (const RecordTypeDecl &type : types)
        if (!type.prefix.isEmpty() && prefix.compare(type.prefix, Qt::CaseInsensitive) == 0)
            return &type;
    return nullptr;
}

const TableDecl &ticketTable()
{
    return tickets;
}

QString numberText(RecordType type, qint64 number)
{
    return QStringLiteral("%1-%2").arg(declaration(type).prefix).arg(number);
}

namespace
{
constexpr L categoryWords[] = {L("new"), L("active"), L("waiting"), L("done"), L("closed")};
}

QLatin1StringView word(StateCategory category)
{
    return categoryWords[static_cast<size_t>(category)];
}

std::optional<StateCategory> stateCategoryFromWord(QStringView word)
{
    for (size_t i = 0; i < std::size(categoryWords); ++i)
        if (word == categoryWords[i])
            return static_cast<StateCategory>(i);
    return std::nullopt;
}

}
