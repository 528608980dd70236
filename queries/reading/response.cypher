// One answer, whole.
MATCH (answer:Response {id: $id})<-[:`CONTAINS`]-(reply:Letter)
MATCH (answer)-[:GIVEN_BY]->(speaker:Body)
OPTIONAL MATCH (answer)-[:ANSWERS]->(ask:Recommendation)<-[:MAKES]-(report:Inspection)
RETURN answer.id AS id, answer.name AS name, speaker.name AS respondent, report.name AS inspection,
       ask.name AS recommendation, ask.text AS asked, ask.deadline AS deadline, reply.name AS letter,
       reply.date AS date, reply.area AS area, reply.source AS file, answer.status AS status,
       answer.status_quote AS words, answer.text AS text, answer.starts AS starts, answer.ends AS ends
