// question: How are these two connected?
// why: To see in words, with the letters' own, by what one name touches another.
// example: --from "Operation Makesafe" --to "Embrace"
// param from: thing, required; where to begin: any name in the graph, its alias, its id, or a part of one
// suggest from: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// param to: thing, required; where to end: any name in the graph, its alias, its id, or a part of one
// suggest to: MATCH (thing)
//   WHERE (thing:Body OR thing:Agency OR thing:Service OR thing:Initiative OR thing:System)
//   RETURN thing.id AS value, thing.name AS name, thing.aliases AS aliases, coalesce(thing.area, "") AS hint
// param most: number = 5; at most so many ways, all of the same, smallest number of steps
// column steps: how many links lead from one to the other
// column way: the way in words
// column quotes: the words that show its links, in its order
// column names: what stands on the way, both ends among them
// column ids: their ids
// map: the ways from one to the other
// The query finds the two ends; the step searches from both at once.
// step: connect
CALL () {
  MATCH (origin:Initiative {id: $from}) RETURN origin
  UNION MATCH (origin:Service {id: $from}) RETURN origin
  UNION MATCH (origin:System {id: $from}) RETURN origin
  UNION MATCH (origin:Agency {id: $from}) RETURN origin
  UNION MATCH (origin:Body {id: $from}) RETURN origin
}
CALL () {
  MATCH (goal:Initiative {id: $to}) RETURN goal
  UNION MATCH (goal:Service {id: $to}) RETURN goal
  UNION MATCH (goal:System {id: $to}) RETURN goal
  UNION MATCH (goal:Agency {id: $to}) RETURN goal
  UNION MATCH (goal:Body {id: $to}) RETURN goal
}
WITH origin, goal WHERE origin.id <> goal.id
RETURN origin.id AS from_id, goal.id AS to_id, $most AS most
ORDER BY origin.id, goal.id
