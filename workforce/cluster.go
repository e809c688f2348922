package workforce

// Cluster is one of the seven groups of grades in which metric 1 of the
// Workforce Disability Equality Standard counts staff. The first four are
// counted twice, for non-clinical and for clinical staff.
type Cluster uint8

// The clusters, in the order of the published tables.
const (
	Bands1To4    Cluster = iota + 1
	Bands5To7            // 5, 6 and 7
	Bands8aTo8b          // 8a and 8b
	Bands8cToVSM         // 8c, 8d, 9 and VSM, executive board members included
	Consultants          // medical and dental: consultants
	CareerGrades         // medical and dental: non-consultant career grade
	Trainees             // medical and dental: trainee grades
)

// Clusters lists the clusters in the order of the published tables.
func Clusters() []Cluster { return list(Trainees) }

// ParseCluster reads what String gives, in any letter case. Numbers are
// unrecognised; see [Cluster.Number].
func ParseCluster(text string) (Cluster, error) { return parse("cluster", text, Trainees) }

// Cluster is the cluster that holds the band. It is zero for a band that the
// published tables name in none: other medical staff and those not graded
// further, and staff under band 1, whom some may count with bands 1 to 4 and who
// are then put there by the caller.
func (b Band) Cluster() Cluster {
	switch b {
	case Band1, Band2, Band3, Band4:
		return Bands1To4
	case Band5, Band6, Band7:
		return Bands5To7
	case Band8a, Band8b:
		return Bands8aTo8b
	case Band8c, Band8d, Band9, VSM:
		return Bands8cToVSM
	case Consultant:
		return Consultants
	case CareerGrade:
		return CareerGrades
	case Trainee:
		return Trainees
	case UnderBand1, OtherMedical, UngradedMedical:
		return 0
	}
	return 0
}

// Bands lists the bands of the cluster in published order.
func (c Cluster) Bands() []Band {
	var bands []Band
	for _, band := range Bands() {
		if c != 0 && band.Cluster() == c {
			bands = append(bands, band)
		}
	}
	return bands
}

// Number is the place of the cluster in the published order, 1 to 7. What each
// cluster holds is taken from published tables; that the standard itself numbers
// them so is general usage and unverified.
func (c Cluster) Number() int { return int(c) }

func (c Cluster) text() (string, bool) {
	switch c {
	case Bands1To4:
		return "Bands 1 to 4", true
	case Bands5To7:
		return "Bands 5 to 7", true
	case Bands8aTo8b:
		return "Bands 8a to 8b", true
	case Bands8cToVSM:
		return "Bands 8c to VSM", true
	case Consultants:
		return "Consultants", true
	case CareerGrades:
		return "Non-consultant career grades", true
	case Trainees:
		return "Trainee grades", true
	}
	return "", false
}

// String names the cluster by what it holds, as "Bands 8a to 8b".
func (c Cluster) String() string { return stringOf("cluster", c) }

// AppendText appends what String gives.
func (c Cluster) AppendText(b []byte) ([]byte, error) { return appendText(b, "cluster", c) }

// MarshalText gives what String gives.
func (c Cluster) MarshalText() ([]byte, error) { return c.AppendText(nil) }

// UnmarshalText reads what [ParseCluster] reads.
func (c *Cluster) UnmarshalText(text []byte) (err error) {
	*c, err = ParseCluster(string(text))
	return err
}
