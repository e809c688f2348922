package submission

import (
	"github.com/workforce-equality/equality/wdes"
	"github.com/workforce-equality/equality/workforce"
	"github.com/workforce-equality/equality/wres"
)

// Figures is all that the files tell of one organisation.
type Figures struct {
	Name            string
	wres, wdes, gpg []Field // the row of each file, behind the name
	tally           *workforce.Tally
}

// undated is the snapshot of reports of which no figure depends on it: extracts do not
// tell of what day they are.
func undated() workforce.Date { return workforce.Date{Year: 2000, Month: 1, Day: 1} }

// Figures computes the figures of the organisation, which has the name.
func (o *Organisation) Figures(name string) (*Figures, error) {
	race, disability := wres.FromTally(name, undated(), &o.tally), wdes.FromTally(name, undated(), &o.tally)
	race.Representation, disability.Representation = nil, nil // cells.csv is made of the tally itself
	if o.NoCapability {
		disability.Capability = nil
	}
	ofRace, err := race.Report()
	if err != nil {
		return nil, err
	}
	ofDisability, err := disability.Report()
	if err != nil {
		return nil, err
	}
	return &Figures{
		Name: name, tally: &o.tally,
		wres: wresRow(ofRace), wdes: wdesRow(ofDisability), gpg: gpgRow(o.payroll.Report()),
	}, nil
}

func wresColumns() []string {
	return []string{
		"organisation", "headcount", "white", "bme", "unknown", "bme_percent",
		"appointment_ratio", "disciplinary_ratio", "training_ratio",
		"board_total_difference", "board_voting_difference", "board_executive_difference",
	}
}

func wresRow(r wres.Report) []Field {
	return []Field{
		people(r.Workforce.Total()),
		people(r.Workforce.Of(workforce.White)),
		people(r.Workforce.Of(workforce.BME)),
		people(r.Workforce.Of(workforce.UnknownEthnicity)),
		percent(r.Workforce.Share(workforce.BME).Percent()),
		ratio(r.Appointment.RelativeLikelihood().Ratio()),
		ratio(r.Disciplinary.RelativeLikelihood().Ratio()),
		ratio(r.Training.RelativeLikelihood().Ratio()),
		percent(r.Board.Total.BME().Points()),
		percent(r.Board.Voting.BME().Points()),
		percent(r.Board.Executive.BME().Points()),
	}
}

func wdesColumns() []string {
	return []string{
		"organisation", "headcount", "disabled", "non_disabled", "unknown", "disabled_percent",
		"appointment_ratio", "capability_ratio",
		"board_total_difference", "board_voting_difference", "board_executive_difference",
	}
}

func wdesRow(r wdes.Report) []Field {
	return []Field{
		people(r.Workforce.Total()),
		people(r.Workforce.Of(workforce.DisabledGroup)),
		people(r.Workforce.Of(workforce.NonDisabledGroup)),
		people(r.Workforce.Of(workforce.UnknownDisability)),
		percent(r.Workforce.Share(workforce.DisabledGroup).Percent()),
		ratio(r.Appointment.RelativeLikelihood().Ratio()),
		ratio(r.Capability.RelativeLikelihood().Ratio()),
		percent(r.Board.Total.Disabled().Points()),
		percent(r.Board.Voting.Disabled().Points()),
		percent(r.Board.Executive.Disabled().Points()),
	}
}
