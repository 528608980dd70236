"""General words of the field by which names are told from other words; no name of one area stands here."""

import re
from functools import lru_cache

from graph.model import Kind

HEADS: dict[str, Kind] = {
    **dict.fromkeys(
        """
            office department ministry inspectorate constabulary police command unit team board panel
            committee group meeting forum directorate division branch executive federation
            regulator desk cell bureau secretariat taskforce squad subgroup sub-group tasking officers
            analysts faculty function inspectors cabinet assembly commissioner commissioners coordinator
            co-ordinator registrar
            """.split(),
        Kind.BODY,
    ),
    **dict.fromkeys(
        """
            council partnership trust foundation hospital university school authority charity society brigade
            academy association alliance consortium network commission collaborative coalition institute
            federation company organisation chamber college club church theatre union icb ics icp ccg
            infirmary
            """.split(),
        Kind.AGENCY,
    ),
    **dict.fromkeys(
        """
            service centre advocate adviser advisor helpline hotline line refuge counselling suite clinic
            lodge caseworker counsellor sanctuary mentor house
            """.split(),
        Kind.SERVICE,
    ),
    **dict.fromkeys(
        """
            operation project programme scheme strategy plan campaign training course toolkit guide
            framework pilot fund apprenticeship newsletter curriculum assessment procedures hub initiative
            protocol charter pledge model approach workshop package roadshow bulletin pathfinder concordat
            summit exercise award internship review inquiry navigators champion return visit conference
            guidance practice principles profile analysis e-learning policy agreement scorecard study survey
            check calendar book booklet leaflet
            """.split(),
        Kind.INITIATIVE,
    ),
    **dict.fromkeys(
        """
            system database dashboard tool tracker software app portal platform register kiosk index form
            matrix technology application statistics
            """.split(),
        Kind.SYSTEM,
    ),
}
"""Last noun of a name, in the singular -> the kind that it makes likeliest."""

_DOUBTFUL = frozenset("network partnership hub centre service house group line desk".split())
"""Head nouns that stand for several kinds."""

LOWER_HEADS = frozenset(
    """
        department team unit group board panel committee meeting meetings command branch division
        directorate forum programme project scheme strategy plan campaign course training toolkit guide
        framework pilot service services partnership hub hubs centre executive network function functions
        officers advisers advocates navigators champions days visits statistics hotline conference teams
        units groups boards panels e-learning dashboard tracker councils desk card list
        """.split()
)
"""Nouns in lower case that finish a name ("Partnership and Prevention department")."""

CORE_ONLY = frozenset(
    """
        model tool tools system software app platform product products material materials website site
        page pages analysis principles approach data portal briefing talk application kiosks kiosk
        database scorecard flags flag report reports record records workbook spreadsheet pack packs
        """.split()
)
"""Nouns in lower case that say what sort of thing a name is, without being part of it."""

LOWER_NAME_HEADS = frozenset(
    """
    team unit group board panel framework hub forum panels hotline helpline
    """.split()
)
"""Heads of names that are written all in lower case ("tasking and co-ordination group")."""

BRIDGES = frozenset({"of", "and", "&"})

FUNCTION_WORDS = frozenset(
    """
        a about above across additionally after again all alongside also although always among an and
        another any are as at back because been before being below between both but by can currently did
        do does doing done down during each either equally even every everyone few finally first firstly
        following for four five six seven eight nine ten from further furthermore had has have having he
        her here hers his how however i if importantly in including indeed instead into is it its itself
        just last lastly later less like locally many may me meanwhile more moreover most much my
        nationally near neither never next no none nor not nothing now of off often on once one only or
        other others our ours out over own part per please previously rather recently regionally same
        second secondly set several shall she should similarly since so some soon such than that the their
        them then there thereafter therefore these they third this those though three through throughout
        thus to today together too two under unless until up upon us using very via was we were what when
        where whether which while who whoever whole whom whose why will with within without work working
        would yes yet you your twelve eleven thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty thirty forty fifty nobody somebody whenever wherever
        subsequently ultimately overall internally externally specifically particularly historically
        outside
        """.split()
)

GENERIC = frozenset(
    """
        action actions actors adult adults advice agencies agency agenda agreed annex appendix
        applications april area areas assistant attachment audit august autumn bcu business businesses
        callers cases chair chief child children chief-constable childhood citizens colleagues
        commissioner committee communities community completed complainants constable constables
        constabulary control cost council councils county court courts crime crimes criminal custody data
        date daily dear december deputy detective detectives director draft drugs early enc england
        english europe evidence face february figures files findings footage force forces friday frontline
        funding further government governance head her his home house hq impact improvement initial
        inspection inspector inspectors intelligence investigation investigations investigators january
        july june justice key knife law lead leaders leads learning lessons letter lord lords majesty's
        march measures media member members minister ministers missing mobile monday month monthly
        national neighbourhood new north november numbers objective october office officer officers
        offender offenders offending online outcome outcomes owner page pages parents part partner
        partners partnership partnerships peer people percent performance person personnel phase phones
        places plan plans police policing policy priority process professionals profile profiles programme
        progress prevention protection public pupils quarter quarterly race ref referral referrals region
        report reports resources response responses review risk road roads saturday schedule school
        schools section senior september sergeant sergeants service services sexual signed social south
        staff status strategy student students summer sunday superintendent supervisors supervision
        support system systems target team teams teachers technology theme themes thursday title training
        tuesday uk unit update victim victims violence wales wednesday week weekly winter witness women
        work world year years young youth spring britain british kingdom united great royal state trauma
        sexual abuse exploitation vulnerability safeguarding digital forensics compliance culture demand
        memoranda parental on-line group based temporary acting island islands material carers secondary
        primary grooming focus accepted agreed sex recommendation recommendations afi priorities pillar
        internet web east west memorandum understanding understandings agreements information sharing
        practice question questions indicators indicator day days spot tackling resource draft terms
        reference nothing persons parliament whitehall brexit amber see welsh scottish irish european supt
        det insp dci di ds dc dsu dcs dcc acc cc pc pcs pcso pcsos sgt sgts mondays tuesdays wednesdays
        thursdays fridays saturdays sundays regulation regulations reg regs rule rules paragraph para
        clause outcome word category level tier stage muslim christian jewish hindu sikh catholic gypsy roma
        traveller travellers gymraeg cymraeg overview
        albanian arabic bengali bulgarian cantonese czech dari farsi french german gujarati hindi hungarian
        italian kurdish latvian lithuanian makaton mandarin nepali pashto persian polish portuguese punjabi
        romanian russian slovak somali sorani spanish swahili sylheti tamil turkish ukrainian urdu vietnamese
        smartphone smartphones iphone iphones ipad ipads elearning ebook ebooks taser tasers rec recs
        """.split()
)
"""Words that alone, or only with one another, are no name though a letter may give them a capital."""

TOPICS = frozenset(
    """
        cse cce ce csa csae csae csea soc msht asb rasso vawg da dv sv ocg ocgs kpi kpis kpq kpqs isa isas
        mou mous bau pshe csam cawn cawns iioc gdpr mp qpm kbe obe mbe cbe kc sro rso rsos uk gb pdf tbc
        tbd n/a rag spoc spocs qa hq abe eu un hmi ict it hr a&e abe npcc's led nfa dhr dhrs sio sios fte
        ftes cps's covid covid-19 lgbt lgbtq lgbtq+ sen send dpa foi ip ied cctv bwv anpr ug ied ied tor
        qr url usb gp gps ba ma phd nhs ukc official official-sensitive oic mh ace aces ai nw ne sw se hmp
        ocu q1 q2 q3 q4 ksi ksis mg rtc rtcs cpd pdr pdrs dpia dpias eia eqia sla slas sop sops tor faq faqs
        fgm hba hbv cpv ppe neet misper mispers rui pace dvpn dvpns dvpo dvpos dapo dapos shpo shpos spo spos
        cpn cpns cbo cbos oocd oocds syv twitter facebook instagram youtube linkedin
        lgb lgb+ lgbt+ lgbtqi lgbtqi+ lgbtqia lgbtqia+
        """.split()
)
"""Abbreviations of offences, ranks and every day, which name no body, service, initiative or system."""

RANKS = frozenset(
    """
        mr mrs ms miss dr baroness sir dame lord lady supt superintendent insp inspector sgt sergeant dci
        di ds dc dsu dcs det pc pcso ch chief acc dcc cc constable detective councillor cllr rt hon
        professor prof reverend rev commander commissioner hhj judge minister secretary det insp
        """.split()
)

FIRST_NAMES = frozenset(
    """
        aaron abdul abigail adam adrian ahmed aisha akhtar alan alastair alex alexander alfie
        alice alicia alison alistair allison alun amanda amina amir amit amjad amy andrea andrew
        andy angela anil anita anjali ann anna annabel anne annette annie anthony antony aoife
        arthur arun asha asif audrey ayesha barbara ben benjamin bernard beth bethan bilal brenda
        brendan brian bridget bronwen bryan callum carl caroline caron carys catherine cathy
        catriona cerys chantal charles charlotte chloe chris christian christie christina
        christine christopher ciaran claire clare claudia clive colin connor cordelia courtney
        craig damian damien daniel daniella danielle darren darryl david davina dawn dean debbie
        deborah deepak deirdre denise dennis derek diane dilys dominic donald donna douglas duncan
        dylan eddie edward edwin eileen eirian elaine eleanor eleri elin elizabeth ellen elliot
        elliott elspeth emily emlyn emma emrys eric evelyn farah farida fatima faye felicity
        fergus finlay fiona fran frances francis frank freddie freya gabriel gareth garry gary
        gavin gemma geoff geoffrey george georgina geraint geraldine gerard gethin giles gillian
        glen glyn gordon graham grant greg gurpreet gwen gwyneth hannah haroon harpreet harriet
        harry hassan hattie hayley heather helen helena henry hilary howard hugh huw hywel ian
        ibrahim idris ieuan imran ingrid irene isaac isabel isabelle ivan jack jackie jacob
        jacqueline jagdeep jake jamal james jamie jane janet janice jared jasmin jason jaspal
        javed jayne jean jeanette jeff jem jennifer jenny jeremy jessica jill jim jo joan joanna
        joanne jodie joe joel joey john jon jonathan joseph josephine josh joshua joy joyce judith
        judy julia julian julie june justin kamal karen karl kate kath katherine kathleen kathryn
        kathy katie katrina kayleigh keith kelly ken kenneth kenny kerri kerry kevin khalid kim
        kiran kirsty kris krishna kulwinder kyle laura lauren laurence leanne lee leigh leila len
        leon lesley leslie liam lianne libby linda lindsay lindsey lisa liz lois lorna lorraine
        louis louisa louise lowri lucinda lucy luke lydia lynda lynette lynn lynne lynsey mair
        malcolm mandy manjit manny marc marcia marcus margaret margot maria marianne marie marilyn
        marion marjorie mark marta martin martina martyn mary mathew matt matthew maureen maurice
        meera megan mehmet meirion mel melanie meriel michael michaela michelle mick mike mina
        miranda miriam mohamed mohammad mohammed moira mona monica morag muhammad muriel myfanwy
        nadia nancy naomi natalie natasha nathan nazir neil nerys niamh nicholas nick nicki nicky
        nicola nicole nigel nina nisha noel noor nora norman oliver olivia omar osman owen pamela
        parveen pat patricia patrick paul paula pauline penny pete peter petra phil philip
        philippa phoebe phyllis piers priti priya quentin rachel rafiq raj rajesh rajinder ralph
        rashid ravi raymond rebecca rebekah rehana rhian rhiannon rhodri rhona rhys richard rick
        ricky rita rob robbie robert roberta robin robyn rodney roger roland romesh ron ronald
        rory rosa rosemary ross rowena roy rupert russell ruth ryan saima saleem sally salma sam
        samantha samuel sandeep sandra sanjay sarah sasha satnam saul scott sean selina seren
        shabana shabir shahid sharon sharron shaun sheila shelley shirley shona sian sidney silvia
        simon sinead siobhan sonia sophia sophie stacey stefan stella stephanie stephen steve
        steven stewart stuart sue suella sukhdeep sunil sunita suresh susan susannah suzanne suzy
        sybil sylvia tamsin tania tanya tara tariq terence teresa terry tessa thelma theresa
        thomas tiffany tim timothy tina toby tom tomos toni tony tracey tracy trevor tristan usha
        valerie vanessa vaughan vera vicky victoria vijay vikram vince vincent viv vivien wasim
        wayne wendy wesley william winston yasmin yusuf yvette yvonne zahid zainab zara zeenat zoe
        """.split()
)

JOINED_POSSESSIVES = frozenset(
    """
        children's women's men's people's person's persons' lord's king's queen's mayor's coroner's girl's
        boy's parents' let's magistrates' victim's survivor's majesty's student's women’s
        """.split()
)
"""Possessives that belong to a name ("Women's Aid"), unlike those of an owner ("the Trust's Board")."""

MONTHS = frozenset(
    """
        january february march april may june july august september october november december jan feb mar
        apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
        spring summer autumn winter easter christmas mondays tuesdays wednesdays thursdays fridays saturdays
        sundays
        """.split()
)

DEPARTMENTS = frozenset(
    """
        and & accountability analytics business central change commercial commissioning communications
        consultancy contact corporate crime custody data development digital early equality diversity
        ethics estates finance fleet forensics health human inclusion information innovation integrity
        insight intelligence investigations justice learning legal legitimacy management neighbourhood
        occupational operations people performance planning policing procurement professional prevention
        protection public records resolution resources safeguarding scrutiny security specialist standards
        strategic strategy support training transformation transparency vetting vulnerability wellbeing
        payroll organisational operational force service improvement hr ict it vulnerable protecting
        workforce talent media research governance assurance audit risk engagement contracts territorial
        response local proactive protective services citizens
        """.split()
)
"""Words of which the names of departments are made ("Contact Management")."""

DETERMINERS = frozenset(
    """
        the a an our my their his her its this that these those each every both all any its
        """.split()
)


_OPERATION = re.compile(r"(?:op|operation|project|exercise)\s", re.IGNORECASE)


def names_operation(name: str) -> bool:
    """Whether a name opens as an operation's does ("Operation Lantern board" as well)."""
    return _OPERATION.match(name) is not None


def phrases(text: str) -> frozenset[str]:
    """Phrases that semicolons part, over however many lines."""
    return frozenset(" ".join(text.split()).split("; "))


def singular(word: str) -> str:
    """A noun without its plural ending, in lower case ("Hubs" -> "hub", "agencies" -> "agency")."""
    lower = word.lower().replace("’", "'")
    if not lower.endswith(("s", "s'")):
        return lower
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("s'", "'s")):
        lower = lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and lower not in HEADS:
        return lower[:-1]
    return lower


def doubtful(name: str) -> bool:
    """Whether the head noun of a name may stand for several kinds."""
    return singular(name.rsplit(maxsplit=1)[-1]) in _DOUBTFUL


@lru_cache(maxsize=20_000)
def head_kind(word: str) -> Kind | None:
    """The kind that a name's last noun makes likely; None for a word that is no head noun."""
    lower = word.lower()
    return HEADS.get(lower) or HEADS.get(singular(lower))
