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
// The first part leaves nothing out; the second leaves out what a later letter speaks of as existing.
// step: planned_reliance
CALL () {
  MATCH (reply:Letter)-[:`CONTAINS`]->(answer:Response)-[plan:RELIES_ON]->(thing)
  WHERE ($all OR reply.area IS NULL) AND ($area IS NULL OR reply.area = $area) AND plan.modality = 'planned'
  RETURN reply, answer, plan, thing
  UNION ALL
  MATCH (letter:Letter)-[:`CONTAINS`]->(:Response)-[link:RELIES_ON]->(thing)
  WHERE NOT $all AND letter.area IS NOT NULL AND ($area IS NULL OR letter.area = $area)
    AND link.modality IN ['existing', 'planned']
  WITH thing, letter.area AS area, collect(CASE link.modality WHEN 'planned' THEN link END) AS plans,
       max(CASE link.modality WHEN 'existing' THEN letter.date END) AS last
  UNWIND plans AS plan
  WITH thing, last, plan, startNode(plan) AS answer
  MATCH (answer)<-[:`CONTAINS`]-(reply:Letter)
  WHERE NOT coalesce(last > reply.date, false)
  RETURN reply, answer, plan, thing
}
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
WITH thing, plan, answer, reply, speaker, [(answer)-[:ANSWERS]->(ask:Recommendation) | ask.id] AS asks
UNWIND CASE WHEN size(asks) = 0 THEN [null] ELSE asks END AS asked
RETURN reply.id AS letter_id, asked, speaker.name AS respondent, answer.status AS status,
       thing.id AS thing_id, thing.name AS planned,
       [(answer)-[:PROMISES]->(promised:Commitment)-[:CONCERNS]->(about) WHERE about.id = thing.id |
        promised.due] AS dues,
       [(answer)-[rest:RELIES_ON]->(other) WHERE rest.modality = 'existing' | other.id] AS others,
       plan.quotes AS quotes, answer.id AS response
ORDER BY reply.area, reply.date, reply.id, answer.start, planned, thing_id, response, asked
