package synthetic

// job is one of the jobs that staff have.
type job struct {
	title            string
	clinical         string
	band, asRecorded string
	weight           int // of 256 people
	women            int // of 256 people who have it
	pence            int // the hourly rate of the lowest scale point
	high             bool
	onBoard          bool
	consultant       bool
}

// jobs lists them. The rates are invented.
func jobs() []job {
	return []job{
		{title: "Porter", clinical: "N", band: "2", asRecorded: "NHS|XN02|Non-Review Body Band 2", weight: 9, women: 70, pence: 1145},
		{title: "Domestic assistant", clinical: "N", band: "2", asRecorded: "XN02", weight: 14, women: 180, pence: 1145},
		{title: "Clerk", clinical: "N", band: "3", asRecorded: "XN03", weight: 18, women: 205, pence: 1210},
		{title: "Secretary", clinical: "N", band: "4", asRecorded: "XN04", weight: 12, women: 215, pence: 1340},
		{title: "Officer", clinical: "N", band: "5", asRecorded: "XN05", weight: 9, women: 170, pence: 1520},
		{title: "Analyst", clinical: "N", band: "6", asRecorded: "Band 6", weight: 6, women: 128, pence: 1860},
		{title: "Manager", clinical: "N", band: "7", asRecorded: "Band 7", weight: 6, women: 150, pence: 2280},
		{title: "Service manager", clinical: "N", band: "8a", asRecorded: "NHS|XN08|Band 8 - Range A", weight: 3, women: 150, pence: 2640, high: true},
		{title: "Deputy director", clinical: "N", band: "8c", asRecorded: "Band 8 - Range C", weight: 2, women: 135, pence: 3680, high: true},
		{title: "Director", clinical: "N", band: "9", asRecorded: "Band 9", weight: 1, women: 125, pence: 5200, high: true},
		{title: "Board member", clinical: "N", band: "VSM", asRecorded: "Very senior manager", weight: 2, women: 118, pence: 6250, high: true, onBoard: true},
		{title: "Healthcare assistant", clinical: "C", band: "2", asRecorded: "XR02", weight: 22, women: 205, pence: 1145},
		{title: "Senior healthcare assistant", clinical: "C", band: "3", asRecorded: "XR03", weight: 20, women: 205, pence: 1210},
		{title: "Nursing associate", clinical: "C", band: "4", asRecorded: "Review Body Band 4", weight: 10, women: 205, pence: 1340},
		{title: "Staff nurse", clinical: "C", band: "5", asRecorded: "NHS|XR05|Review Body Band 5", weight: 40, women: 222, pence: 1520},
		{title: "Physiotherapist", clinical: "C", band: "6", asRecorded: "Review Body Band 6", weight: 14, women: 190, pence: 1860},
		{title: "Sister", clinical: "C", band: "6", asRecorded: "XR06", weight: 18, women: 222, pence: 1860},
		{title: "Specialist nurse", clinical: "C", band: "7", asRecorded: "XR07", weight: 14, women: 210, pence: 2280},
		{title: "Matron", clinical: "C", band: "8a", asRecorded: "NHS|XR08|Band 8 - Range A", weight: 5, women: 200, pence: 2640, high: true},
		{title: "Consultant nurse", clinical: "C", band: "8b", asRecorded: "Band 8 - Range B", weight: 2, women: 195, pence: 3100, high: true},
		{title: "Chief pharmacist", clinical: "C", band: "8d", asRecorded: "Band 8 - Range D", weight: 1, women: 150, pence: 4370, high: true},
		{title: "Consultant", clinical: "M", band: "Consultant", asRecorded: "Consultant", weight: 11, women: 98, pence: 5270, consultant: true},
		{title: "Specialty doctor", clinical: "M", band: "Non-consultant career grade", asRecorded: "Career grade", weight: 4, women: 115, pence: 3410},
		{title: "Doctor in training", clinical: "M", band: "Trainee grade", asRecorded: "Trainees", weight: 12, women: 138, pence: 2130},
		{title: "Dental officer", clinical: "M", band: "MED", asRecorded: "MED", weight: 1, women: 128, pence: 4150},
	}
}
