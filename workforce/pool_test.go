package workforce_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// TestPools: who has a place where, by band.
func TestPools(t *testing.T) {
	in := func(pools []workforce.Pool) map[string][]workforce.Band {
		bands := map[string][]workforce.Band{}
		for _, pool := range pools {
			require.NotEmpty(t, pool.Bands, pool.Name)
			require.NotContains(t, bands, pool.Name)
			bands[pool.Name] = pool.Bands
		}
		return bands
	}
	low := []workforce.Band{
		workforce.UnderBand1, workforce.Band1, workforce.Band2, workforce.Band3, workforce.Band4, workforce.Band5, workforce.Band6, workforce.Band7,
	}
	high := []workforce.Band{workforce.Band8a, workforce.Band8b, workforce.Band8c, workforce.Band8d, workforce.Band9, workforce.VSM}
	medical := []workforce.Band{
		workforce.Consultant, workforce.CareerGrade, workforce.Trainee, workforce.OtherMedical, workforce.UngradedMedical,
	}
	assert.Equal(t, map[string][]workforce.Band{"bands 1 to 7": low, "bands 8a to VSM": high, "medical and dental": medical}, in(workforce.SeniorityPools()))
	assert.Equal(t, map[string][]workforce.Band{
		"bands 2 to 4": low[2:5], "bands 5 to 7": low[5:], "bands 8a to 8b": high[:2], "bands 8c to VSM and medical": append(high[2:], medical...),
	}, in(workforce.StagePools()))
	assert.Equal(t, map[string][]workforce.Band{
		"bands 1 to 4": low[1:5], "bands 5 to 7": low[5:], "bands 8a to 8b": high[:2], "bands 8c to VSM": high[2:],
		"consultants": medical[:1], "non-consultant career grades": medical[1:2], "trainee grades": medical[2:3],
	}, in(workforce.ClusterPools()))

	assert.Equal(t, workforce.Pool{Name: "band 5", Bands: low[5:6]}, workforce.NewPool("band 5", workforce.Band5, workforce.Band5))
	assert.Empty(t, workforce.NewPool("backwards", workforce.Band5, workforce.Band4).Bands)
}

// TestClusterBands: a band is of the cluster that lists it, and of no other.
func TestClusterBands(t *testing.T) {
	listed := 0
	for _, cluster := range workforce.Clusters() {
		bands := cluster.Bands()
		listed += len(bands)
		for _, band := range bands {
			assert.Equal(t, cluster, band.Cluster(), band.String())
		}
	}
	// Under band 1, other medical and medical not graded further are of none.
	assert.Equal(t, len(workforce.Bands())-3, listed)
	assert.Empty(t, workforce.Cluster(0).Bands())
	assert.Empty(t, workforce.Cluster(8).Bands())

	workforce.Consultants.Bands()[0] = 0
	assert.Equal(t, []workforce.Band{workforce.Consultant}, workforce.Consultants.Bands(), "the caller's list is the caller's own")
}

func TestPoolHolds(t *testing.T) {
	nurses := workforce.NewPool("nurses", workforce.Band5, workforce.Band7)
	for _, c := range []struct {
		name  string
		bands []workforce.Band
		want  bool
	}{
		{"one", []workforce.Band{workforce.Band6}, true},
		{"all", nurses.Bands, true},
		{"one beyond", []workforce.Band{workforce.Band7, workforce.Band8a}, false},
		{"another", []workforce.Band{workforce.Band8a}, false},
		{"on no list", []workforce.Band{99}, false},
		{"no band", []workforce.Band{0}, false},
		{"none", nil, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, nurses.Holds(c.bands...))
			assert.False(t, workforce.Pool{}.Holds(c.bands...))
		})
	}
}

// TestCheckPools: whatever is wrong with pools, by which people would be counted
// twice or nobody knows where.
func TestCheckPools(t *testing.T) {
	pool := func(name string, bands ...workforce.Band) workforce.Pool {
		return workforce.Pool{Name: name, Bands: bands}
	}
	for _, c := range []struct {
		name  string
		pools []workforce.Pool
		kind  error
		want  string
	}{
		{"none", nil, nil, ""},
		{"seniority", workforce.SeniorityPools(), nil, ""},
		{"stages", workforce.StagePools(), nil, ""},
		{"clusters", workforce.ClusterPools(), nil, ""},
		{"no name", []workforce.Pool{pool("x", workforce.Band1), pool(" ", workforce.Band2)}, measure.ErrNotSupplied, "QHG: wdes1: cluster 2: not supplied: name"},
		{"no bands", []workforce.Pool{pool("x")}, measure.ErrNotSupplied, "QHG: wdes1: cluster x: not supplied: bands"},
		{"one name twice", []workforce.Pool{pool("x", workforce.Band1), pool("x", workforce.Band2)}, measure.ErrDuplicate, "QHG: wdes1: cluster x: duplicate pool"},
		{
			"a band in two pools",
			[]workforce.Pool{pool("x", workforce.Band1), pool("y", workforce.Band2, workforce.Band1)},
			measure.ErrDuplicate,
			`QHG: wdes1: cluster y: 1: duplicate: it stands in "x" too`,
		},
		{
			"a band twice in one pool",
			[]workforce.Pool{pool("x", workforce.Band1, workforce.Band1)},
			measure.ErrDuplicate,
			`QHG: wdes1: cluster x: 1: duplicate: it stands in "x" too`,
		},
		{
			"a band on no list",
			[]workforce.Pool{pool("x", workforce.Band1, 99)},
			measure.ErrUnrecognised,
			`QHG: wdes1: cluster x: band(99): unrecognised: band "band(99)"`,
		},
		{
			"all of it",
			[]workforce.Pool{pool("", 0), pool("y")},
			measure.ErrNotSupplied,
			"QHG: wdes1: cluster 1: not supplied: name\nQHG: wdes1: cluster 1: not supplied: band\nQHG: wdes1: cluster y: not supplied: bands",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			checker := &measure.Checker{Organisation: "QHG"}
			workforce.CheckPools(checker, "wdes1", "cluster", c.pools)
			assert.Equal(t, c.want, checker.Faults.Error())
			require.ErrorIs(t, checker.Faults.Err(), c.kind)
		})
	}
}

// TestPooledByPoolsAtFault: pools without bands or with a band off the list pool
// nothing.
func TestPooledByPoolsAtFault(t *testing.T) {
	grades := graded(t, nil, singles()...)
	for _, pools := range [][]workforce.Pool{
		append(workforce.SeniorityPools(), workforce.Pool{Name: "nobody"}),
		append(workforce.SeniorityPools(), workforce.Pool{Name: "others", Bands: bands(99)}),
	} {
		pooled, err := grades.Pooled(pools...)
		require.Error(t, err)
		assert.Equal(t, gradesReport{}, pooled)
	}
}
