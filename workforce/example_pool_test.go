package workforce_test

import (
	"fmt"

	"github.com/workforce-equality/equality/measure"
	"github.com/workforce-equality/equality/workforce"
)

func ExampleNewPool() {
	nurses := workforce.NewPool("bands 5 to 7", workforce.Band5, workforce.Band7)
	for _, band := range nurses.Bands {
		fmt.Println(nurses.Name, "hold", band)
	}
	// Output:
	// bands 5 to 7 hold 5
	// bands 5 to 7 hold 6
	// bands 5 to 7 hold 7
}

func ExamplePool_Holds() {
	nurses := workforce.NewPool("bands 5 to 7", workforce.Band5, workforce.Band7)
	fmt.Println(nurses.Holds(workforce.Band5, workforce.Band6), nurses.Holds(workforce.Band7, workforce.Band8a), nurses.Holds())
	// Output: true false false
}

func ExampleSeniorityPools() {
	for _, pool := range workforce.SeniorityPools() {
		fmt.Println(pool.Name, len(pool.Bands))
	}
	// Output:
	// bands 1 to 7 8
	// bands 8a to VSM 6
	// medical and dental 5
}

func ExampleStagePools() {
	for _, pool := range workforce.StagePools() {
		fmt.Println(pool.Name, len(pool.Bands))
	}
	// Output:
	// bands 2 to 4 3
	// bands 5 to 7 3
	// bands 8a to 8b 2
	// bands 8c to VSM and medical 9
}

func ExampleClusterPools() {
	for _, pool := range workforce.ClusterPools() {
		fmt.Println(pool.Name, len(pool.Bands))
	}
	// Output:
	// bands 1 to 4 4
	// bands 5 to 7 3
	// bands 8a to 8b 2
	// bands 8c to VSM 4
	// consultants 1
	// non-consultant career grades 1
	// trainee grades 1
}

func ExampleCluster_Bands() {
	for _, band := range workforce.Bands8cToVSM.Bands() {
		fmt.Println(band)
	}
	// Output:
	// 8c
	// 8d
	// 9
	// VSM
}

func ExampleCheckPools() {
	c := &measure.Checker{Organisation: "QHG"}
	workforce.CheckPools(c, "wdes1", "cluster", []workforce.Pool{
		workforce.NewPool("bands 1 to 4", workforce.UnderBand1, workforce.Band4),
		workforce.NewPool("bands 4 to 7", workforce.Band4, workforce.Band7),
		{Name: "leaders"},
	})
	fmt.Println(c.Faults)
	// Output:
	// QHG: wdes1: cluster bands 4 to 7: 4: duplicate: it stands in "bands 1 to 4" too
	// QHG: wdes1: cluster leaders: not supplied: bands
}
