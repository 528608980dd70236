// question: Which answers involve this body or partner, or say that the matter is for it?
// why: To see who is counted on, for what, and what is handed on to others.
// example: --name "Home Office"
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// param name: thing, required; the body or agency: its name, an alias, its id, or a part of one
// suggest name: MATCH (thing) WHERE (thing:Body OR thing:Agency)
//   AND ($area IS NULL OR thing.area IS NULL OR thing.area = $area)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// column letter: the letter
// column date: the day that the letter bears
// column area: the police area that it comes from
// column inspection: the report that is answered
// column recommendation: what is answered; empty for the covering letter's own statements
// column respondent: who answers
// column link: INVOLVES where it takes part, DEFERS_TO where the answer says that it is for it
// column modality: whether it is existing, planned, ended or declined; empty for DEFERS_TO
// column quotes: the words of the answer
// column response: id of the answer
// map: the answers and whom they involve
CALL () {
  MATCH (named:Agency {id: $name}) RETURN named
  UNION MATCH (named:Body {id: $name}) RETURN named
}
MATCH (named)<-[link:INVOLVES|DEFERS_TO]-(answer:Response)<-[:`CONTAINS`]-(reply:Letter)
WHERE $area IS NULL OR reply.area = $area
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
WITH reply, answer, speaker, link, [(answer)-[:ANSWERS]->(ask:Recommendation) | ask] AS asks
UNWIND CASE WHEN size(asks) = 0 THEN [null] ELSE asks END AS ask
OPTIONAL MATCH (report:Inspection)-[:MAKES]->(ask)
RETURN reply.name AS letter, reply.date AS date, reply.area AS area, report.name AS inspection,
       ask.name AS recommendation, speaker.name AS respondent, type(link) AS link, link.modality AS modality,
       link.quotes AS quotes, answer.id AS response
ORDER BY date, reply.id, answer.start, response, link
