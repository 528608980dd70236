// question: Which recommendations does a letter leave unanswered?
// why: Section 55 of the Police Act 1996 asks for each to be answered or for the reason why not.
// example: --area northmoor
// param area: word = null; only letters of this area
// suggest area: MATCH (letter:Letter) WHERE letter.area IS NOT NULL
//   RETURN DISTINCT letter.area AS value, letter.area AS name, [] AS aliases, "" AS hint
// column inspection: the report
// column recommendation: what it is called
// column text: what it asks for, as a letter quotes it
// column addressed_to: who is asked
// column deadline: the last day; empty where there is none or it cannot be known
// column letter: the letter that answers the report but not this; empty where no letter at all answers it
// column date: the day that the letter bears
// column area: the police area that it comes from
// column id: id of the recommendation
// A letter is expected to answer what is addressed to its sender, its respondents, others of its own area, or
// to forces, chief constables or local policing bodies as a class. Only recommendations that some letter
// quotes or answers are known. The second part holds for all areas, so that it is left out where one is named.
CALL () {
  MATCH (reply:Letter)-[:REPLIES_TO]->(report:Inspection)
  WHERE $area IS NULL OR reply.area = $area
  WITH reply, report, [(reply)-[:`CONTAINS`]->(:Response)-[:ANSWERS]->(done:Recommendation) | done.id] AS answered,
       [(reply)-[:SENT_BY]->(sender) | sender.id] AS senders,
       [(reply)-[:`CONTAINS`]->(:Response)-[:GIVEN_BY]->(speaker) | speaker.id] AS speakers
  MATCH (report)-[:MAKES]->(ask:Recommendation)
  WHERE NOT ask.id IN answered
  MATCH (ask)-[:ADDRESSED_TO]->(addressee)
  WHERE addressee.area = reply.area
    OR (addressee.area IS NULL AND addressee:Body
        AND (toLower(addressee.name) CONTAINS 'chief constables' OR toLower(addressee.name) CONTAINS 'forces'
             OR toLower(addressee.name) CONTAINS 'police and crime commissioners'
             OR toLower(addressee.name) CONTAINS 'local policing bodies'))
    OR addressee.id IN senders OR addressee.id IN speakers
  RETURN DISTINCT report, ask, reply
  UNION
  MATCH (report:Inspection)-[:MAKES]->(ask:Recommendation)
  WHERE $area IS NULL AND NOT EXISTS { MATCH (:Response)-[:ANSWERS]->(ask) }
  RETURN DISTINCT report, ask, null AS reply
}
OPTIONAL MATCH (ask:Recommendation)-[:ADDRESSED_TO]->(asked_of)
WITH report, ask, reply, asked_of
ORDER BY asked_of.name, asked_of.id
WITH report, ask, reply, collect(asked_of.name) AS addressed_to
RETURN report.name AS inspection, ask.name AS recommendation, ask.text AS text, addressed_to,
       ask.deadline AS deadline, reply.name AS letter, reply.date AS date, reply.area AS area,
       ask.id AS id
ORDER BY inspection, id, date, reply.id
