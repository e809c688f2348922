package wres

// What prints the national figures. One that prints the same as another stands
// beside it, with a semicolon.
const (
	blmk2022       = "NHS Bedfordshire, Luton and Milton Keynes ICB, Workforce Race Equality Standard 2022"
	blmk2023       = "NHS Bedfordshire, Luton and Milton Keynes ICB, WRES Report 2023"
	blmk2023Text   = blmk2023 + ", in its text"
	blmk2024       = "NHS Bedfordshire, Luton and Milton Keynes ICB, WRES Report 2024"
	bmj2017        = "BMJ, Abi Rimmer on WRES 2017 (359:j5841)"
	bmj2019        = "BMJ, Abi Rimmer on WRES 2019 (368:m618)"
	closingTheGap  = "NHS Providers, Closing the gap (2023), with the Race Equality Foundation on it; Lancashire library blog on WRES 2021"
	employers2023  = "NHS Employers, news of 18 March 2024 (WDES and WRES 2023)"
	employers2024  = "NHS Employers, WRES page (findings of 2024)"
	factsFigures   = "GOV.UK Ethnicity facts and figures, NHS staff believing career progression is fair (2018 data)"
	hsjBoards      = "HSJ, on board shares in 2018"
	hsjNaqvi       = "HSJ, Habib Naqvi on WRES 2019, with a table of 2016 to 2019"
	hsjTargets     = "HSJ, NHSE sets first targets to cut BME disciplinary cases, 2019 (on A fair experience for all)"
	hsjSolutions   = "HSJ Solutions, WRES programme entry"
	hsjTrusts      = "HSJ, Eight in ten trusts more likely to appoint white staff (WRES 2024)"
	jobs2022       = "HSJ Jobs, 22 February 2023 (WRES 2022)"
	kingsFund      = "The King's Fund, The 2023 NHS WRES: here we go again? (2024)"
	middlesex      = "Middlesex University, news on No More Tick Boxes, 2021"
	nhsEngland2022 = "NHS England, WRES 2022 data analysis report"
	nuffieldTrust  = "Nuffield Trust, chart of the week, 19 April 2022"
	observatory    = "NHS Race and Health Observatory, statement on WRES 2024"
	release2022    = "Onecall24, reprint of the NHS England release on WRES 2022"
	trustPlan      = "a trust's WRES action plan of 2023-24, quoting national figures of 2020 to 2023"
)
