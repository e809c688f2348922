package wdes

// What prints the national figures. One that prints the same as another stands
// beside it, with a semicolon.
const (
	boardNews     = "NHS England, news of September 2023 on disabled staff on boards (WDES 2022)"
	cumbria       = "North Cumbria Integrated Care NHS FT, WRES and WDES reports 2023 and 2025"
	employers2023 = "NHS Employers, WDES 2023 report findings, 18 March 2024"
	employersPage = "NHS Employers, WDES page (findings of 2023 and 2024)"
	gmJournal     = "GM Journal, on the findings of WDES 2021"
	jobs2023      = "HSJ Jobs, 20 March 2024, on disabled staff and capability (WDES 2023)"
	londonDaily   = "London Daily Digital, reprint of the release on WRES and WDES 2023"
	release2021   = "NHS England, release on WDES 2021, 11 May 2022"
)
