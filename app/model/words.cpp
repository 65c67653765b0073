// SPDX-License-Identifier: Apache-2.0
// The table of words. The order of each list is the order in which people see it.
#include "model/words.h"

#include <fmt/format.h>

#include <array>

namespace model {

namespace {

template <class E, std::size_t N>
using Table = std::array<Word<E>, N>;

constexpr Table<Type, 4> kTypes{{{Type::Contribution, "contribution", "bijdrage", "contribution"},
                                 {Type::Mission, "mission", "missie", "mission"},
                                 {Type::Move, "move", "verplaatsing", "move"},
                                 {Type::Activity, "activity", "activiteit", "activity"}}};

constexpr Table<Status, 8> kStatuses{
    {{Status::Continuing, "continuing", "lopend", "continuing"},
     {Status::Ending, "ending", "wordt beëindigd", "ending"},
     {Status::Decided, "decided", "besloten", "decided"},
     {Status::Intended, "intended", "voorgenomen", "intended"},
     {Status::UnderInvestigation, "under-investigation", "in onderzoek", "under investigation"},
     {Status::Option, "option", "mogelijkheid", "option"},
     {Status::MissionPlanned, "mission-planned", "missie voorzien", "mission planned"},
     {Status::MissionContinuing, "mission-continuing", "missie lopend", "mission continuing"}}};

constexpr Table<Organisation, 7> kOrganisations{
    {{Organisation::Nato, "NATO", "NAVO", "NATO"},
     {Organisation::Un, "UN", "VN", "UN"},
     {Organisation::Eu, "EU", "EU", "EU"},
     {Organisation::Coalition, "COALITION", "Anti-ISIS-coalitie", "Anti-ISIS coalition"},
     {Organisation::G5, "G5", "G5 Sahel", "G5 Sahel"},
     {Organisation::National, "NATIONAL", "Nationaal", "National"},
     {Organisation::Unspecified, "UNSPECIFIED", "Niet vermeld", "Not stated"}}};

constexpr Table<Theatre, 7> kTheatres{
    {{Theatre::Afghanistan, "afghanistan", "Afghanistan", "Afghanistan"},
     {Theatre::Iraq, "iraq", "Irak", "Iraq"},
     {Theatre::Erbil, "erbil", "Erbil en de Koerdische regio", "Erbil and the Kurdistan Region"},
     {Theatre::Lithuania, "lithuania", "Litouwen", "Lithuania"},
     {Theatre::Sahel, "sahel", "Sahel", "Sahel"},
     {Theatre::Netherlands, "netherlands", "Nederland", "Netherlands"},
     {Theatre::None, "none", "Zonder inzetgebied", "No theatre"}}};

constexpr Table<Kind, 12> kKinds{
    {{Kind::TrainingAdvice, "training-advice", "training en advies", "training and advice"},
     {Kind::SpecialOperations, "sof", "special operations forces", "special operations forces"},
     {Kind::Deterrence, "deterrence", "afschrikking en aanwezigheid", "deterrence and presence"},
     {Kind::Peacekeeping, "un-peacekeeping", "VN-vredesmissie", "UN peacekeeping"},
     {Kind::Support, "support", "ondersteuning", "support"},
     {Kind::CivilianCapacity, "civilian-capacity", "civiele capaciteitsopbouw", "civilian capacity building"},
     {Kind::Police, "police", "politie", "police"},
     {Kind::Maritime, "maritime", "maritieme inzet", "maritime deployment"},
     {Kind::MilitaryUnspecified, "military-unspecified", "militair, vorm niet vermeld", "military, form not stated"},
     {Kind::Redeployment, "redeployment", "afbouw en terugkeer", "drawdown and return"},
     {Kind::Diplomatic, "diplomatic", "diplomatie", "diplomacy"},
     {Kind::Financial, "financial", "financiële steun", "financial support"}}};

constexpr Table<Precision, 5> kPrecisions{
    {{Precision::City, "city", "stad", "city"},
     {Precision::Region, "region", "regio", "region"},
     {Precision::Country, "country", "land", "country"},
     {Precision::Countries, "countries", "meerdere landen", "several countries"},
     {Precision::Unplaced, "unplaced", "geen plaats vermeld", "no place stated"}}};

constexpr Table<PlaceKind, 3> kPlaceKinds{{{PlaceKind::Country, "country", "land", "country"},
                                           {PlaceKind::Region, "region", "regio", "region"},
                                           {PlaceKind::City, "city", "stad", "city"}}};

constexpr Table<EventType, 16> kEventTypes{
    {{EventType::Document, "document", "document", "document"},
     {EventType::Decision, "decision", "besluit", "decision"},
     {EventType::Request, "request", "verzoek", "request"},
     {EventType::Context, "context", "achtergrond", "background"},
     {EventType::Diplomatic, "diplomatic", "diplomatie", "diplomacy"},
     {EventType::Summit, "summit", "top", "summit"},
     {EventType::PoliticalMoment, "political-moment", "politiek moment", "political moment"},
     {EventType::PlannedDocument, "planned-document", "aangekondigde Kamerbrief", "announced letter to parliament"},
     {EventType::PlannedDecision, "planned-decision", "aangekondigd besluit", "announced decision"},
     {EventType::ContributionStart, "contribution-start", "begin bijdrage", "start of a contribution"},
     {EventType::ContributionEnd, "contribution-end", "einde bijdrage", "end of a contribution"},
     {EventType::ActivityStart, "activity-start", "begin activiteit", "start of an activity"},
     {EventType::MandateEnd, "mandate-end", "einde mandaat", "end of a mandate"},
     {EventType::Move, "move", "verplaatsing", "move"},
     {EventType::PossiblePeriod, "possible-period", "mogelijke periode", "possible period"},
     {EventType::RecurringReview, "recurring-review", "terugkerend ijkmoment", "recurring review"}}};

constexpr Table<EventStatus, 6> kEventStatuses{
    {{EventStatus::Past, "past", "geweest", "past"},
     {EventStatus::LetterDate, "letter-date", "dag van de brief", "day of the letter"},
     {EventStatus::Planned, "planned", "voorzien", "planned"},
     {EventStatus::Intended, "intended", "voorgenomen", "intended"},
     {EventStatus::Decided, "decided", "besloten", "decided"},
     {EventStatus::Possible, "possible", "mogelijk", "possible"}}};

constexpr Table<Qualifier, 6> kQualifiers{
    {{Qualifier::Exact, "exact", "precies", "exact"},
     {Qualifier::About, "about", "ongeveer", "about"},
     {Qualifier::AtLeast, "at-least", "ten minste", "at least"},
     {Qualifier::Range, "range", "bereik", "range"},
     {Qualifier::Unknown, "unknown", "onbekend", "unknown"},
     {Qualifier::NotApplicable, "not-applicable", "niet van toepassing", "not applicable"}}};

constexpr Table<Unit, 9> kUnits{{{Unit::None, "none", "niet vermeld", "not stated"},
                                 {Unit::Military, "military", "militairen", "military"},
                                 {Unit::Officials, "officials", "functionarissen", "officials"},
                                 {Unit::Personnel, "personnel", "personen", "personnel"},
                                 {Unit::Advisers, "advisers", "adviseurs", "advisers"},
                                 {Unit::Posts, "posts", "posten", "posts"},
                                 {Unit::Teams, "teams", "teams", "teams"},
                                 {Unit::Vehicles, "vehicles", "voertuigen", "vehicles"},
                                 {Unit::Materiel, "materiel", "materieel", "materiel"}}};

constexpr Table<Presence, 3> kPresences{{{Presence::No, "no", "nee", "no"},
                                         {Presence::Maybe, "maybe", "misschien", "maybe"},
                                         {Presence::Yes, "yes", "ja", "yes"}}};

constexpr Table<State, 5> kStates{{{State::Reported, "reported", "gemeld", "reported"},
                                   {State::Planned, "planned", "voorzien", "planned"},
                                   {State::Proposed, "proposed", "in onderzoek", "proposed"},
                                   {State::NotStated, "not-stated", "niet vermeld", "not stated"},
                                   {State::Absent, "absent", "afwezig", "absent"}}};

constexpr Table<Comparing, 3> kComparing{
    {{Comparing::Marks, "marks", "verschillen op één kaart", "differences on one map"},
     {Comparing::SideBySide, "side", "twee kaarten naast elkaar", "two maps side by side"},
     {Comparing::Swipe, "swipe", "een dag aan weerszijden van een schuif", "a day on either side of a divider"}}};

constexpr Table<Theme, 3> kThemes{{{Theme::Dark, "dark", "donker", "dark"},
                                   {Theme::Light, "light", "licht", "light"},
                                   {Theme::Print, "print", "druk", "print"}}};

constexpr Table<MapLayer, 8> kMapLayers{
    {{MapLayer::Callouts, "callouts", "Kaartjes per inzetgebied", "Cards per theatre"},
     {MapLayer::Moves, "moves", "Verplaatsingen", "Moves"},
     {MapLayer::Links, "links", "Lijnen vanuit Nederland", "Lines from the Netherlands"},
     {MapLayer::Labels, "labels", "Namen op de kaart", "Names on the map"},
     {MapLayer::Governorates, "governorates", "Provincies", "Provinces"},
     {MapLayer::Relief, "relief", "Reliëf", "Relief"},
     {MapLayer::Rivers, "rivers", "Rivieren en meren", "Rivers and lakes"},
     {MapLayer::Graticule, "graticule", "Graadnet", "Graticule"}}};

}  // namespace

template <>
std::span<const Word<Type>> words()
{
    return kTypes;
}
template <>
std::span<const Word<Status>> words()
{
    return kStatuses;
}
template <>
std::span<const Word<Organisation>> words()
{
    return kOrganisations;
}
template <>
std::span<const Word<Theatre>> words()
{
    return kTheatres;
}
template <>
std::span<const Word<Kind>> words()
{
    return kKinds;
}
template <>
std::span<const Word<Precision>> words()
{
    return kPrecisions;
}
template <>
std::span<const Word<PlaceKind>> words()
{
    return kPlaceKinds;
}
template <>
std::span<const Word<EventType>> words()
{
    return kEventTypes;
}
template <>
std::span<const Word<EventStatus>> words()
{
    return kEventStatuses;
}
template <>
std::span<const Word<Qualifier>> words()
{
    return kQualifiers;
}
template <>
std::span<const Word<Unit>> words()
{
    return kUnits;
}
template <>
std::span<const Word<Presence>> words()
{
    return kPresences;
}
template <>
std::span<const Word<State>> words()
{
    return kStates;
}
template <>
std::span<const Word<Comparing>> words()
{
    return kComparing;
}
template <>
std::span<const Word<MapLayer>> words()
{
    return kMapLayers;
}
template <>
std::span<const Word<Theme>> words()
{
    return kThemes;
}

std::string kamerstukLabel(std::string_view number)
{
    const std::size_t dash = number.find('-');
    if (dash == std::string_view::npos) return "Kamerstuk " + std::string(number);
    std::string dossier(number.substr(0, dash));
    if (dossier.size() == 5) dossier.insert(2, " ");
    return fmt::format("Kamerstuk {}, nr. {}", dossier, number.substr(dash + 1));
}

std::string sectionMark(std::string_view code, Language language)
{
    const bool nl = language == Language::Dutch;
    if (code.starts_with("FN")) return fmt::format("{} {}", nl ? "vn" : "fn", code.substr(2));
    if (code.starts_with("P0.")) return fmt::format("{} {}", nl ? "inl." : "intro", code.substr(3));
    return code.starts_with('S') ? fmt::format("§ {}", code.substr(1)) : std::string(code);
}

std::string clockLine(Day day, Day asOf, Language language)
{
    const bool nl = language == Language::Dutch;
    const std::string_view verb =
        day <= asOf ? (nl ? "zoals gemeld op" : "as reported on") : (nl ? "zoals voorzien op" : "as planned on");
    return fmt::format("{} · {} {}", longDay(day, language), verb, longDay(asOf, language));
}

std::string_view shortLabel(Organisation organisation, Language language)
{
    switch (organisation) {
        case Organisation::Coalition:
            return language == Language::Dutch ? "coalitie" : "coalition";
        case Organisation::G5:
            return "G5";
        case Organisation::National:
            return "NL";
        case Organisation::Unspecified:
            return "";
        default:
            return label(organisation, language);
    }
}

}  // namespace model
