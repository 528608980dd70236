"""Words that relations are told by: verbs and nouns that state one, and words that bound a noun phrase."""

from loaders.statements.cues import word_set

NAME = "‹"
"""The token that stands for a name."""
OWNER = "'s"
"""The token behind a name that owns what follows."""

DETERMINERS = word_set("the our a an its their my his her this these each both all any every some local own")
PREPOSITIONS = word_set(
    "of in at from for with by to on under via through into within inside between across over against about"
    " without beside alongside near outside towards upon behind"
)
CONJUNCTIONS = word_set("since until after before as during than per like")
RELATIVES = word_set("which that who whom")
PRONOUNS = word_set("it they")
SPEAKERS = word_set("i we me us my our")
"""Words by which the respondent speaks of itself."""
AUXILIARIES = word_set(
    "began begun started continues continue can is are was were be been being has have had will shall"
    " can to did does do going now also both all already still itself again then once first each just"
    " since not never longer no jointly here locally currently further due agreed intend intends"
    " therefore thus instead always often later soon"
)
NEVER = word_set(
    "not never longer no would could might should may cannot nor neither without refused declined"
    " previously formerly historically originally ceased stopped failed yet once potentially possibly"
    " perhaps"
)
"""Words that keep a verb behind them from stating what is so."""
FINITE = word_set(
    "is are was were am has have had will would shall should can could may might must do does did cannot"
    " isn't aren't wasn't weren't hasn't haven't won't doesn't don't didn't"
)
BE = word_set("is are was were am be been being")
BREAKS = (
    FINITE | RELATIVES | word_set("; : if because where when while whilst although though but whose what how")
)
"""Words over which no noun phrase reaches."""
STOPS = (
    PREPOSITIONS
    | BREAKS
    | CONJUNCTIONS
    | word_set(
        "and or & not also then so , ( ) – — i we they he she it you there as nor neither either using"
    )
)
"""Words that no noun phrase goes on over before its name."""
PLURAL = word_set("are were have both all each do")
PEOPLE = word_set(
    "volunteers staff workers nurses officers practitioners specialists advocates advisers advisors"
    " team teams teachers people experts colleagues members partnership consortium charity trainers"
    " navigators caseworkers mentors"
    " counsellors therapists clinicians paramedics analysts detectives youngsters consultants police"
    " detective worker nurse officer analyst counsellor"
)
"""People of X doing something is X doing it."""
SORTS = word_set(
    "programme project scheme campaign initiative team teams unit units department service services"
    " course material materials package toolkit guide system plan strategy model meeting meetings"
    " dashboard software analysis product products officers nurses staff function functions page"
    " website site structure principles councils workers helpline app training portal network hub"
    " pilot days visits operation group line charity workshops sessions lessons themselves itself"
    " command crime branch tool database certificate qualification"
)
"""Nouns that may follow a name as a part of its noun phrase."""
SCHOOLS = word_set("academy college university school collaborative")
"""Heads of the names of those who teach what is taken at theirs."""
MEETINGS = word_set(
    "board meeting panel group committee forum conference assembly summit council day briefing"
)

MADE = word_set(
    "run delivered provided hosted managed published built prepared written led organised produced"
    " staffed facilitated created developed supplied offered coordinated co-ordinated operated designed"
    " maintained administered drawn put taught presented issued conducted established rolled-out piloted"
    " devised authored compiled resourced undertaken implemented done arranged given performed moderated"
    " crewed drafted made planned held launched rewritten"
)
MAKES = word_set(
    "runs run ran delivers deliver delivered provides provide provided hosts host hosted manages manage"
    " managed publishes publish published builds build built prepares prepare prepared writes write"
    " wrote supplies supply supplied staffs staff offers offer offered produces produce produced"
    " develops develop developed organises organise organised operates operate operated facilitates"
    " facilitate administers administer running delivering providing hosting managing operating"
    " developing preparing producing designing writing building scripting drafting putting puts"
    " coordinates coordinate coordinated"
    " coordinating co-ordinates co-ordinate co-ordinated conducts conduct conducted implements implement"
    " implemented maintains maintain maintained devised designs designed piloted ran leads leading written"
    " answers drafts draft drafted drew made planning teaches teach taught led lead"
)
PAID = word_set(
    "commissioned funded paid financed bought let contracted co-commissioned procured jointly-funded"
    " part-funded co-funded grant-funded match-funded fully-funded core-funded jointly-commissioned"
    " subsidised sponsored purchased"
)
PAYS = word_set(
    "commission commissions commissioned commissioning fund funds funded funding pay pays paid paying"
    " contract contracts contracted buy buys bought co-commission co-commissions co-fund co-funds finance"
    " finances part-fund part-funds part-funded co-funded co-commissioned match-fund match-funds"
    " match-funded procure procures procured purchase purchases purchased subsidise subsidises sponsor"
    " sponsors invest invests invested"
)
FED = word_set(
    "augmented supported underpinned strengthened informed fed enabled enhanced assisted complemented"
    " supplemented backed helped bolstered reinforced guided shaped powered assisted aided populated"
)
DRAWN = word_set(
    "compiled drawn generated sourced derived produced built pulled taken extracted populated drawing"
)
"""X is … from Y."""
FEEDS = word_set(
    "feeds feed underpins underpin supports support informs inform enables enable strengthens"
    " strengthen augments augment enabled informed guides guide shapes shape complements complement powers"
    " populates populate supplements supplement enhances enhance bolsters bolster reinforces reinforce"
    " supporting informing feeding underpinning strengthening supported"
)
PLACED = word_set(
    "based embedded housed located integrated sited sits sit sitting sat set situated falls fall"
    " falling comes come operates operate operating nested incorporated absorbed moved merged attached"
    " lies lie hosted"
)
HOLDS = word_set(
    "comprises comprising includes include included houses comprised consists consisting made home contains"
    " contain containing incorporates incorporate incorporating encompasses encompass"
)
REACHED = word_set(
    "reached reach access accessed accessible referred referral referrals available contacted contact"
    " get got found come comes come made self-refer self-referral entry signposted gateway refer touch"
    " taken take takes offered routed sent arrive pass passed joined entered ask"
)
REFERS = word_set("refer refers referred referring signpost signposts signposted direct directs directed")
SENDS = word_set(
    "pass passes passed send sends sent forward forwards forwarded hand hands handed introduce introduces"
)
"""Verbs that give a way in only where people are what is passed on."""
THOSE = word_set(
    "victims victim children child people person young families family callers survivors women men"
    " clients cases referrals complainants them those anyone everyone pupils offenders suspects"
    " detainees parents individuals witnesses him her someone others adults boys girls"
    " woman man boy girl"
)
"""Whom a service helps, and their cases."""

OF_ONES_OWN = word_set(
    "own new small local dedicated specialist internal joint central existing current independent"
    " in-house regular monthly quarterly weekly annual public main strategic tactical executive senior"
    " collaborated force newly formed"
)
"""Adjectives between an owner and what is his."""
UNITS = word_set(
    "team teams unit units department desk centre service services hub office branch desks centres section"
    " directorate bureau academy function"
)
STUDIES = word_set(
    "review reviews evaluation survey study audit report reports assessment inspection poster leaflet"
    " letter analysis account film video talk paper bid plan plans copy version"
)
"""X of, on or about Y is not Y."""
STEPS = word_set(
    "implementation delivery development introduction launch creation adoption use uptake"
    " establishment roll-out rollout production commissioning provision year years cost costs running"
    " extension expansion half part pilot"
)
"""Nouns of doing something with what "of" leads to."""
GIVING = word_set("presenting delivering running leading giving hosting teaching")
CREATING = word_set("create creates created creating produce produced producing develop developed developing")
