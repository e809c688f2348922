package workforce

import (
	"fmt"
	"slices"
	"strings"

	"github.com/workforce-equality/equality/measure"
)

// Pool is a name for several bands that are counted together.
type Pool struct {
	Name  string `json:"name"`
	Bands []Band `json:"bands"`
}

// NewPool is the bands from one to another, both included, in published order.
// There are none where the first stands after the last.
func NewPool(name string, from, to Band) Pool {
	bands := slices.DeleteFunc(Bands(), func(band Band) bool {
		return band.Compare(from) < 0 || band.Compare(to) > 0
	})
	return Pool{Name: name, Bands: bands}
}

// SeniorityPools is bands 1 to 7 and 8a to VSM, with medical and dental grades
// apart, as in the reports of NHS Bedfordshire, Luton and Milton Keynes. Staff
// under band 1 are counted with bands 1 to 7.
func SeniorityPools() []Pool {
	return []Pool{
		NewPool("bands 1 to 7", UnderBand1, Band7),
		NewPool("bands 8a to VSM", Band8a, VSM),
		NewPool("medical and dental", Consultant, UngradedMedical),
	}
}

// StagePools is bands 2 to 4, 5 to 7, 8a to 8b, and 8c to VSM with medical and
// dental, as in the action plan of the 2022 report of NHS Bedfordshire, Luton and
// Milton Keynes. It has no place for staff below band 2.
func StagePools() []Pool {
	return []Pool{
		NewPool("bands 2 to 4", Band2, Band4),
		NewPool("bands 5 to 7", Band5, Band7),
		NewPool("bands 8a to 8b", Band8a, Band8b),
		NewPool("bands 8c to VSM and medical", Band8c, UngradedMedical),
	}
}

// ClusterPools is the clusters of the Workforce Disability Equality Standard. They
// have no place for staff under band 1 and for medical grades of no cluster.
func ClusterPools() []Pool {
	var pools []Pool
	for _, cluster := range Clusters() {
		pools = append(pools, Pool{Name: sentence(cluster.String()), Bands: cluster.Bands()})
	}
	return pools
}

// Holds tells whether all the bands are of the pool, and is false where there are
// none.
func (p Pool) Holds(bands ...Band) bool {
	set, held := setOf(bands), setOf(p.Bands)
	for i := range set {
		if set[i]&^held[i] != 0 {
			return false
		}
	}
	return len(bands) > 0
}

// CheckPools checks pools that an organisation states of its own, kind naming what
// they are in the faults, as "cluster": a name that is missing, or no bands, is
// [measure.ErrNotSupplied]; a name that stands twice, and a band in two pools,
// [measure.ErrDuplicate]; a band that is on no list [measure.ErrUnrecognised].
func CheckPools(c *measure.Checker, indicator, kind string, pools []Pool) {
	for _, fault := range poolFaults(kind, pools) {
		if !strings.HasPrefix(fault.Field, kind+" ") { // it is the pool's own name
			fault.Field = kind + " " + fault.Field
		}
		c.Fault(indicator, fault.Field, fault.Value, fault.Err)
	}
}

// poolFaults is every fault of pools by which people could be counted twice or
// nobody knows where: a name that is missing or stands twice, no bands, and a band
// that is on no list or stands in two pools.
func poolFaults(kind string, pools []Pool) measure.Faults {
	var faults measure.Faults
	in := map[Band]string{}
	seen := map[string]bool{}
	for i, pool := range pools {
		fault := func(value string, err error) {
			name := pool.Name
			if strings.TrimSpace(name) == "" {
				name = fmt.Sprintf("%s %d", kind, i+1)
			}
			faults = append(faults, measure.Fault{Field: name, Value: value, Err: err})
		}
		switch {
		case strings.TrimSpace(pool.Name) == "":
			fault("", fmt.Errorf("%w: name", measure.ErrNotSupplied))
		case seen[pool.Name]:
			fault("", fmt.Errorf("%w pool", measure.ErrDuplicate))
		}
		seen[pool.Name] = true
		if len(pool.Bands) == 0 {
			fault("", fmt.Errorf("%w: bands", measure.ErrNotSupplied))
		}
		for _, band := range pool.Bands {
			if _, err := band.MarshalText(); err != nil {
				fault(band.String(), err)
			}
			if other, taken := in[band]; taken {
				fault(band.String(), fmt.Errorf("%w: it stands in %.80q too", measure.ErrDuplicate, other))
				continue
			}
			in[band] = pool.Name
		}
	}
	return faults
}
