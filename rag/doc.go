// Package rag judges: it turns exact results into ratings that carry their own
// rule, so that a reader can argue with the rule instead of the colour.
//
// # Before you rate
//
// Making Data Count, the programme of NHS England for better use of data,
// discourages bare red, amber and green: green gives false assurance, red can hide
// improvement, and two points of a series are mostly chance. The words of this
// package are no better than their rules. Print a rating with its reason and its
// rule, beside the figure, its interval and its test; where there are ten points
// or more, show them on a control chart instead.
//
// # Ratings
//
// A [Rating] is a word first, a symbol second, a colour last. What is undefined,
// suppressed or not supplied is not rated: it has no word, a dash, the colour grey
// and the reason, and never another colour. Zero is a real result and is rated.
//
// A [Scale] is a list of bands in which every value lies exactly once;
// [NewScale] refuses gaps and overlaps, and each [Limit] says whether its band
// holds it. Everything is decided on exact values, nothing on printed ones: a
// ratio of 1.2501 prints as 1.25 and is above it.
//
// # Rules
//
// A [Rule] is data: the figure, which way is better, the target, the tolerance,
// how movement counts, the scale. It makes two tests, of the level and of the
// movement since the year before, and the scale is of the share of them that are
// met. [Set.Rate] rates the figures of a report, [Set.Indicators] each indicator
// by all its figures. [WRES] and [WDES] are the default rules, one-sided;
// [Set.TwoSided] makes harm to either group count. There is no national rating of
// either standard: these rules are this project's.
//
// The package reads [measure.Result] and [measure.Definition] and nothing else of
// a standard; rules name figures by the identifiers of their definitions.
//
// # Equality Delivery System
//
// [Assess] takes the scores of EDS 2022: eleven outcomes in three domains, each
// scored from 0 to 3 in halves; see [Outcome] and [Score]. [Assessment.Rating]
// rates the total, unrounded, by [EDSScale], and gives none before all eleven are
// scored. Domains have a rating only by a scale of the caller's. A [Grade] is that
// of EDS2 too.
//
// # Plans and targets
//
// [Action.Rate] rates an action against a day that the caller gives; there is no
// clock here. [HighImpactActions] and [RecruitmentActions] list national actions
// and the figures that show their success. [Line] is the distance and the time to
// a target on a straight line, said to be that, [Completeness] the rule for
// complete records and [RateMilestone] the rating of an aspiration.
//
// Sources: Q Community, Making Data Count: from RAGs to Riches (2018); NHS England,
// analytical data style guide, using SPC and RAG rating; and those named at each
// rule and scale.
package rag
