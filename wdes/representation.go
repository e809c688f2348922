package wdes

import (
	"fmt"
	"slices"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// RepresentationReport is metric 1: the staff of every row as it was stated, and
// of every cluster, clinical and non-clinical apart.
type RepresentationReport struct {
	GradesReport
	Clusters GradesReport
}

// Bands is the rows of a single band, without the bands that are a whole cluster,
// as consultants are.
func (r RepresentationReport) Bands() GradesReport {
	return r.Select(func(row workforce.RowReport[workforce.DisabilityGroup]) bool {
		return len(row.Bands) == 1 && !slices.ContainsFunc(r.Clusters.Rows, func(cluster workforce.RowReport[workforce.DisabilityGroup]) bool {
			return slices.Equal(cluster.Bands, row.Bands)
		})
	})
}

// checkRepresentation checks the rows, and that each is of a single band or within
// one cluster. A single band that is in no cluster is no fault: a warning says how
// many people stand in none.
func checkRepresentation(c *measure.Checker, stated *Representation, staff Cells) RepresentationReport {
	const indicator = "wdes1"
	if stated == nil {
		none := GradesReport{Workforce: staff} // not a workforce that no row holds
		return RepresentationReport{GradesReport: none, Clusters: none}
	}
	before := len(c.Faults)
	report := RepresentationReport{GradesReport: workforce.CheckGrades(c, indicator, stated.Rows, staff)}
	pools := stated.Clusters
	if len(pools) == 0 {
		pools = workforce.ClusterPools()
	}
	atFault := len(c.Faults)
	workforce.CheckPools(c, indicator, "cluster", pools)
	if len(c.Faults) > atFault {
		return report
	}
	for i, row := range report.Rows {
		held := func(pool workforce.Pool) bool { return pool.Holds(row.Bands...) }
		label := row.Label()
		if row.Name == "" {
			label = fmt.Sprintf("row %d", i+1)
		}
		switch {
		case len(row.Bands) == 0:
			c.Fault(indicator, label, "", fmt.Errorf("%w: bands", measure.ErrNotSupplied))
		case len(row.Bands) > 1 && !slices.ContainsFunc(pools, held):
			c.Fault(indicator, label, "", fmt.Errorf("%w: neither a single band nor within one cluster", measure.ErrUnrecognised))
		}
	}
	if len(c.Faults) > before {
		return report
	}
	report.Clusters, _ = report.Pooled(pools...) // what it may say is checked, or stands in the remainder
	report.checkLabels(c, indicator)
	return report
}

// checkLabels checks that no two of the clusters and bands have one name: figures
// are told apart by it.
func (r RepresentationReport) checkLabels(c *measure.Checker, indicator string) {
	seen := map[string]bool{}
	for _, row := range slices.Concat(r.Clusters.Rows, r.Bands().Rows) {
		label := row.Label()
		if seen[label] {
			c.Fault(indicator, label, "", fmt.Errorf("%w: a cluster has that name", measure.ErrDuplicate))
		}
		seen[label] = true
	}
}

// results lists the whole workforce, the clusters and the single bands.
func (r RepresentationReport) results(more ...measure.Warning) []measure.Result {
	return slices.Concat(
		r.WorkforceResults("wdes1", more...),
		r.declaration(),
		r.Clusters.RowResults("wdes1"),
		r.Bands().RowResults("wdes1"),
	)
}

// declaration lists the staff who are recorded as Disabled once more under a name
// of its own, for unlike the shares of metric 1 it has a better way.
func (r RepresentationReport) declaration() []measure.Result {
	for _, result := range r.Workforce.Results("wdes1.declaration", "", nil) {
		if result.Group == workforce.DisabledGroup.String() {
			return []measure.Result{result}
		}
	}
	return nil
}

// unclustered warns of people who stand in rows but in no cluster.
func (r RepresentationReport) unclustered() []measure.Warning {
	var people []Cells
	for _, row := range r.Rows {
		if !slices.ContainsFunc(r.Clusters.Rows, func(cluster workforce.RowReport[workforce.DisabilityGroup]) bool {
			return cluster.StaffGroup == row.StaffGroup && workforce.Pool{Bands: cluster.Bands}.Holds(row.Bands...)
		}) {
			people = append(people, row.Staff)
		}
	}
	left, known := measure.SumCells(people...).Total().Int64()
	if !known || left == 0 {
		return nil
	}
	return []measure.Warning{{Doubt: measure.RowsFallShort, Sentence: fmt.Sprintf("%d people stand in no cluster", left)}}
}
