// Package submission is the figures that a year's extracts come to: one row an
// organisation for the race standard, the disability standard and the pay gap, and one a
// cell of the workforce. Programs that count records in different ways share it, and so
// write the same files.
//
// # Files
//
// wres.csv, the Workforce Race Equality Standard:
//
//	organisation               as the extracts name it
//	headcount                  all staff
//	white, bme, unknown        by ethnic group
//	bme_percent                Black and minority ethnic staff of all staff, per cent
//	appointment_ratio          White over BME, appointed of those shortlisted
//	disciplinary_ratio         BME over White, entered of the staff
//	training_ratio             White over BME, accessed of the staff
//	board_total_difference     BME share of the board − of the staff, points
//	board_voting_difference    likewise of voting members
//	board_executive_difference likewise of executive members
//
// wdes.csv, the Workforce Disability Equality Standard:
//
//	organisation, headcount
//	disabled, non_disabled, unknown
//	disabled_percent           Disabled staff of all staff, per cent
//	appointment_ratio          Non-disabled over Disabled, appointed of those shortlisted
//	capability_ratio           Disabled over Non-disabled, entered of the staff
//	board_total_difference, board_voting_difference, board_executive_difference
//	                           of Disabled members, points
//
// gpg.csv, the gender pay gap:
//
//	organisation
//	women, men                 relevant employees, with a rate or without
//	mean_women, mean_men, median_women, median_men
//	                           hourly rates in pounds
//	mean_gap, median_gap, mean_bonus_gap, median_bonus_gap
//	                           per cent of the men's
//	women_bonus_percent, men_bonus_percent
//	                           paid a bonus, of the relevant employees
//	lower_women … upper_men    people in each quarter by hourly rate
//
// cells.csv, the workforce by organisation, staff_group, band and ethnicity (White, BME
// or Unknown), with its headcount; cells of nobody are left out.
//
// Rows are sorted by organisation, byte by byte. Percentages and differences have one
// decimal place, ratios and money two, or all of them ten; a figure that does not exist
// is an empty field. Where only men were paid a bonus both bonus gaps are 100, the
// convention of the government's service. The files hold small counts and are not for
// publication as they are.
package submission
