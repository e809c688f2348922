package gpg_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/workforce-equality/equality/gpg"
	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

// post is a post at so many pounds an hour.
func post(t *testing.T, person string, primary bool, sex workforce.Sex, rate, bonus string) gpg.Post {
	t.Helper()
	hourly, err := gpg.RateOf(pounds(t, rate))
	require.NoError(t, err)
	return gpg.Post{Holder: person, Primary: primary, Employee: gpg.Employee{
		Sex: sex, Person: gpg.Person{Rate: hourly, Bonus: pounds(t, bonus)},
	}}
}

// held is a woman with three posts among people with one.
func held(t *testing.T) []gpg.Post {
	t.Helper()
	return []gpg.Post{
		post(t, "1", true, workforce.Female, "10", "0"),
		post(t, "2", false, workforce.Female, "40", "100"),
		post(t, "3", false, workforce.Male, "20", "0"),
		post(t, "2", true, workforce.Female, "30", "50"),
		post(t, "2", false, workforce.Female, "35", "0"),
	}
}

// rates are the hourly rates and bonuses in order.
func rates(employees []gpg.Employee) (rates, bonuses []string) {
	for _, e := range employees {
		rates, bonuses = append(rates, e.Rate.String()), append(bonuses, e.Bonus.String())
	}
	return rates, bonuses
}

func TestPosts(t *testing.T) {
	t.Run("once per person", func(t *testing.T) {
		report, err := gpg.OncePerPerson.Count(held(t))
		require.NoError(t, err)
		got, bonuses := rates(report.Employees)
		assert.Equal(t, []string{"£10.00", "£30.00", "£20.00"}, got)
		assert.Equal(t, []string{"0.00", "150.00", "0.00"}, bonuses)
		assert.Equal(t, []string{"5", "3", "1"}, []string{report.Posts.String(), report.People.String(), report.SeveralPosts.String()})
		assert.Equal(t, gpg.OncePerPerson, report.Counting)
	})
	t.Run("once per contract", func(t *testing.T) {
		report, err := gpg.OncePerContract.Count(held(t))
		require.NoError(t, err)
		got, bonuses := rates(report.Employees)
		assert.Equal(t, []string{"£10.00", "£40.00", "£20.00", "£30.00", "£35.00"}, got)
		assert.Equal(t, []string{"0.00", "100.00", "0.00", "50.00", "0.00"}, bonuses)
		assert.Equal(t, []string{"5", "3", "1"}, []string{report.Posts.String(), report.People.String(), report.SeveralPosts.String()})
	})
	t.Run("nobody", func(t *testing.T) {
		report, err := gpg.OncePerPerson.Count(nil)
		require.NoError(t, err)
		assert.Empty(t, report.Employees)
		assert.Equal(t, "0", report.Posts.String())
	})
}

func TestPostFaults(t *testing.T) {
	posts := []gpg.Post{
		post(t, "good", false, workforce.Male, "20", "0"),
		post(t, "", true, workforce.Male, "1", "0"),
		post(t, "no primary", false, workforce.Female, "2", "0"),
		post(t, "two primaries", true, workforce.Female, "3", "0"),
		post(t, "two sexes", true, workforce.Female, "4", "0"),
		post(t, "bonuses", true, workforce.Male, "5", "99999999"),
		post(t, "no primary", false, workforce.Female, "6", "0"),
		post(t, "two primaries", true, workforce.Female, "7", "0"),
		post(t, "two sexes", false, workforce.Male, "8", "0"),
		post(t, "bonuses", false, workforce.Male, "9", "1.01"),
	}
	report, err := gpg.OncePerPerson.Count(posts)
	require.EqualError(t, err, "row 2: holder: not supplied\n"+
		"row 3: primary: no primary: not supplied\n"+
		"row 6: bonus: bonuses: too large\n"+
		"row 8: primary: two primaries: duplicate\n"+
		"row 9: sex: two sexes: conflict")
	got, _ := rates(report.Employees)
	assert.Equal(t, []string{"£20.00"}, got, "good rows are kept")
	assert.Equal(t, "1", report.Posts.String())
	assert.Equal(t, "1", report.People.String())
	assert.Equal(t, "0", report.SeveralPosts.String())

	report, err = gpg.OncePerContract.Count(posts)
	require.EqualError(t, err, "row 2: holder: not supplied\nrow 9: sex: two sexes: conflict")
	got, _ = rates(report.Employees)
	assert.Equal(t, []string{"£20.00", "£2.00", "£3.00", "£5.00", "£6.00", "£7.00", "£9.00"}, got)
	assert.Equal(t, "4", report.People.String())
	assert.Equal(t, "3", report.SeveralPosts.String())

	corrected := []gpg.Post{post(t, "1", true, workforce.Male, "5", "-99999999"), post(t, "1", false, workforce.Male, "5", "-1.01")}
	_, err = gpg.OncePerPerson.Count(corrected)
	require.ErrorIs(t, err, measure.ErrTooLarge)

	for way, kind := range map[gpg.PostCounting]error{0: measure.ErrNotSupplied, 9: measure.ErrUnrecognised} {
		report, err = way.Count(posts)
		require.ErrorIs(t, err, kind)
		assert.Zero(t, report)
	}
}
