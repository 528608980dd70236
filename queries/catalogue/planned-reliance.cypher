// question: Which answers rest on what does not exist yet?
// why: To see what an assurance depends on that has still to be built, and whether anything else carries it.
// example: --area northmoor
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param all: flag = false; also what a later letter of the area speaks of as existing
// column area: the police area
// column letter: the letter
// column date: the day that the letter bears
// column inspection: the report that is answered
// column recommendation: what is answered; empty for the covering letter's own statements
// column respondent: who answers
// column status: what the answer says about where things stand
// column planned: what is planned
// column due: the earliest last day that the answer's promises name for it; empty where none does
// column existing: what else the answer relies on that exists
// column since: the day of the first later letter of the area that speaks of it as existing
// column quotes: the words that plan it
// column response: id of the answer
// map: the answers, what they plan and what else they rely on
// step: planned_reliance
MATCH (letter:Letter)-[:`CONTAINS`]->(said:Response)-[link:RELIES_ON]->(thing)
WHERE ($area IS NULL OR letter.area = $area) AND link.modality IN ['existing', 'planned']
WITH thing, letter.area AS area,
     collect(CASE link.modality WHEN 'planned'
             THEN {answer: said.id, day: letter.date, quotes: link.quotes} END) AS plans,
     collect(CASE link.modality WHEN 'existing' THEN letter.date END) AS days,
     max(CASE link.modality WHEN 'existing' THEN letter.date END) AS last
WHERE size(plans) > 0
UNWIND plans AS plan
WITH thing, plan, CASE WHEN area IS NOT NULL AND last > plan.day THEN days ELSE [] END AS days
WHERE $all OR size(days) = 0
WITH thing, plan.answer AS key, plan.quotes AS quotes,
     reduce(first = null, one IN days |
            CASE WHEN one > plan.day AND (first IS NULL OR one < first) THEN one ELSE first END) AS since
MATCH (answer:Response {id: key})<-[:`CONTAINS`]-(reply:Letter)
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
WITH thing, reply, answer, quotes, since, speaker,
     [(answer)-[:PROMISES]->(promised:Commitment)-[:CONCERNS]->(about) |
      {id: about.id, due: promised.due}] AS promises,
     [(answer)-[rest:RELIES_ON]->(other) WHERE rest.modality = 'existing' |
      {name: other.name, id: other.id}] AS existing,
     [(answer)-[:ANSWERS]->(ask:Recommendation) | ask] AS asks
UNWIND CASE WHEN size(asks) = 0 THEN [null] ELSE asks END AS ask
OPTIONAL MATCH (report:Inspection)-[:MAKES]->(ask)
RETURN reply.area AS area, reply.name AS letter, reply.date AS date, report.name AS inspection,
       ask.name AS recommendation, speaker.name AS respondent, answer.status AS status, thing.name AS planned,
       thing.id AS thing, promises, existing, since, quotes, answer.id AS response
ORDER BY area, date, reply.id, answer.start, thing.name, thing.id, response
