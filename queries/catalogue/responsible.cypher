// question: Who is asked to do what, and by when?
// why: To see each body's recommendations with their deadlines, and which letters have answered them.
// example: --name "chief constables"
// param name: thing = null; only what is addressed to this body or agency
// suggest name: MATCH (body)<-[:ADDRESSED_TO]-(:Recommendation)
//   RETURN DISTINCT body.id AS value, body.name AS name, body.aliases AS aliases, coalesce(body.area, "") AS hint
// column body: who is asked
// column inspection: the report that asks
// column recommendation: what it is called
// column kind: recommendation, area for improvement or cause of concern
// column deadline: the last day; empty where there is none or it cannot be known
// column precision: how precise the deadline is at its source
// column immediate: whether it is asked for with immediate effect
// column letters: the letters that answer it
// column text: what is asked, as a letter quotes it
// column id: id of the recommendation
MATCH (report:Inspection)-[:MAKES]->(ask:Recommendation)-[:ADDRESSED_TO]->(asked_of)
WHERE $name IS NULL OR asked_of.id = $name
OPTIONAL MATCH (ask)<-[:ANSWERS]-(:Response)<-[:`CONTAINS`]-(reply:Letter)
WITH DISTINCT asked_of, report, ask, reply
ORDER BY reply.date, reply.id
WITH asked_of, report, ask, collect(reply.name) AS letters
RETURN asked_of.name AS body, report.name AS inspection, ask.name AS recommendation,
       ask.kind AS kind, ask.deadline AS deadline,
       ask.deadline_precision AS precision, ask.immediate AS immediate, letters,
       ask.text AS text, ask.id AS id
ORDER BY body, asked_of.id, deadline, id
