// M/M/1 on std::priority_queue: what a compiled language makes of the same work.
// Arguments: customers, mean gap, mean service, seed. Prints the compiler, the CPU seconds and the mean wait, each on a line.
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <queue>
#include <random>
#include <vector>

struct Event {
  double at;
  std::uint64_t sequence; // equal times in the order in which they were scheduled
  bool arrival;
  bool operator>(const Event &other) const {
    return at > other.at || (at == other.at && sequence > other.sequence);
  }
};

int main(int count, char **arguments) {
  if (count != 5) return 2;
  const long customers = std::atol(arguments[1]);
  std::mt19937_64 bits(std::atol(arguments[4]));
  std::exponential_distribution<double> gap(1 / std::atof(arguments[2]));
  std::exponential_distribution<double> service(1 / std::atof(arguments[3]));
  std::priority_queue<Event, std::vector<Event>, std::greater<Event>> events;
  std::queue<double> line; // instants of arrival
  std::uint64_t sequence = 0;
  long arrived = 0;
  bool busy = false;
  double waits = 0;
  const std::clock_t begun = std::clock();
  events.push({0, sequence++, true});
  while (!events.empty()) {
    const Event event = events.top();
    events.pop();
    if (event.arrival) {
      arrived++;
      if (busy) {
        line.push(event.at);
      } else {
        busy = true;
        events.push({event.at + service(bits), sequence++, false});
      }
      if (arrived < customers) events.push({event.at + gap(bits), sequence++, true});
    } else if (line.empty()) {
      busy = false;
    } else {
      waits += event.at - line.front();
      line.pop();
      events.push({event.at + service(bits), sequence++, false});
    }
  }
  const double seconds = double(std::clock() - begun) / CLOCKS_PER_SEC;
  std::cout << __VERSION__ << '\n' << seconds << '\n' << waits / customers << '\n';
}
